import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { EventStore } from '../../src/analytics/store/event-store';
import { Partitions } from '../../src/analytics/store/partitions/partitions';
import { historyRecords } from '../../src/commands/crowd/history-records';
import { PersonaLibrary } from '../../src/companion/personas/persona-library';
import { createPool } from '../../src/database/pools';
import { accessibilityFaults, openBrowser, screenshot } from '../support/browser';
import { hostileIds, hostileRecords, hostileTexts } from '../support/hostile-texts';
import { PASSWORD, TestHouse } from '../support/test-house';
import { until } from '../support/until';

const SCREENS = [
  ['desktop', 'light', { width: 1440, height: 900 }],
  ['desktop', 'dark', { width: 1440, height: 900 }],
  ['phone', 'light', { width: 390, height: 844 }],
  ['phone', 'dark', { width: 390, height: 844 }],
] as const;
/** One rule of each kind of field, some of them in a group. */
const RULES = {
  match: 'all',
  rules: [
    { type: 'word', fact: 'language', is: 'oneOf', values: ['en', 'ru'] },
    {
      type: 'group',
      match: 'any',
      rules: [
        { type: 'event', event: 'user_message', compare: 'atLeast', times: 2, period: { lastDays: 30 } },
        { type: 'moment', fact: 'lastSeen', period: { from: '2026-01-01' } },
        { type: 'flag', fact: 'premium', is: true },
        { type: 'experiment', experiment: 'welcome_text', is: true },
      ],
    },
  ],
};
const PAGES = [
  ['statistics', '/statistics'],
  ['live', '/live'],
  ['users', '/users'],
  ['user', `/users/${hostileIds[0]}`],
  ['personas', '/personas'],
  ['persona', '/personas/mira?with=juno'],
  ['retention', '/retention?by=week'],
  ['audience', '/audience'],
  ['funnel', '/funnel?split=language'],
  ['sessions', '/sessions?start=start_command'],
  ['sources', '/sources?touch=significant'],
  ['revenue', '/revenue?margin=story'],
  ['segments', '/segments'],
  ['segment', `/segments/new?rules=${encodeURIComponent(JSON.stringify(RULES))}`],
  ['churn', '/churn'],
  ['quality', '/quality'],
  ['experiments', '/experiments'],
  ['experiment', '/experiments/welcome_text'],
  ['payments', '/payments'],
  ['keys', '/keys'],
] as const;

/** Every page, with people in it some of whom write what a careless panel would run. */
describe('each page of the admin', () => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let strays: string[];

  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    const pool = createPool(house.database.url, { name: 'test', max: 2, queryTimeoutMs: 20_000 });
    const store = new EventStore(pool, new Partitions(pool), 'UTC');
    const personas = new PersonaLibrary().all().map(({ id, name, stories }) => ({
      id,
      name,
      stories: stories.map(({ id: storyId, title }) => ({ id: storyId, title })),
    }));
    const options = { events: 6000, users: 80, days: 45, seed: 7, until: Date.now() - 3_600_000, personas };
    for (const records of historyRecords(options, 3000)) await store.write(records);
    await store.write(hostileRecords());
    await pool.end();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const open = async (colorScheme: 'light' | 'dark', viewport: { width: number; height: number }) => {
    strays = [];
    context = await browser.newContext({ locale: 'en-GB', viewport, colorScheme, reducedMotion: 'reduce' });
    await context.request.post(`${house.address}/api/auth/login`, { data: { password: PASSWORD } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(`
      globalThis.reports = [];
      addEventListener('securitypolicyviolation', (report) => reports.push(report.violatedDirective + ' ' + report.blockedURI));
    `);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== house.address) strays.push(request.url());
    });
    page.on('pageerror', (error) => strays.push(error.message));
    page.on('dialog', (dialog) => {
      strays.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  };
  const visit = async (path: string): Promise<void> => {
    await page.goto(`${house.address}/analytics${path}`);
    await page.locator('h1').waitFor();
    await until('all of it', () =>
      page.evaluate<boolean>(`document.querySelector('[aria-busy=true]') === null`),
    );
  };
  /** Nothing that anybody wrote was run, fetched, or tried. */
  const calm = async (path: string): Promise<void> => {
    const reports = await page.evaluate<string[]>('reports');
    const hacked = await page.evaluate('globalThis.hacked');
    expect({ path, reports, hacked, strays }).toEqual({ path, reports: [], hacked: undefined, strays: [] });
  };
  /** What stands out of the page to the right. */
  const tooWide = () =>
    page.evaluate<string[]>(`
      document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll('#content *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 160)).slice(0, 3)
    `);
  afterEach(() => context.close());

  it.each(SCREENS)('has no fault that axe finds, and fits, on %s in the %s', async (screen, theme, size) => {
    await open(theme, size);
    for (const [name, path] of PAGES) {
      await visit(path);
      expect({ path, broken: await page.getByText('This could not be loaded').count() }).toEqual({
        path,
        broken: 0,
      });
      expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] });
      expect({ path, tooWide: await tooWide() }).toEqual({ path, tooWide: [] });
      await calm(path);
      await screenshot(page, `${screen}-${theme}-${name}`);
    }
  });

  it('shows what hostile people wrote as text, wherever it is read', async () => {
    await open('light', { width: 1440, height: 900 });
    for (const [at, text] of hostileTexts.entries()) {
      const path = `/users/${hostileIds[at]}`;
      await visit(path);
      const conversation = page.getByRole('region', { name: 'Conversation' });
      await conversation.getByText(text, { exact: true }).first().waitFor();
      await calm(path);
    }
    await visit(`/users?search=${encodeURIComponent('<script>')}`);
    await page.getByText('<script>hacked=1</script>').first().waitFor();
    await calm('search');
    await visit(`/personas/${encodeURIComponent(`p ${hostileTexts[0]}`)}`);
    await page.getByRole('heading', { level: 1, name: hostileTexts[0]! }).waitFor();
    await calm('persona');
  });

  it('leads from a figure of a persona to its people', async () => {
    await open('light', { width: 1440, height: 900 });
    await visit('/personas?range=90d');
    await page.getByRole('button', { name: 'Back next day' }).click();
    await page.getByRole('columnheader', { name: 'Back next day' }).waitFor();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('nextDayShare');
    const row = page.getByRole('row', { name: /Mira/ });
    const people = Number(await row.getByRole('cell').first().textContent());
    await row.getByRole('cell').first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
    await page.getByText(`${people} people`).first().waitFor();
  });

  it('stands two personas side by side, in an address that can be shared', async () => {
    await open('light', { width: 1440, height: 900 });
    await visit('/personas/mira');
    await page.getByLabel('Compare with').selectOption('Juno');
    await page.getByRole('listitem').filter({ hasText: 'Juno' }).waitFor();
    expect(new URL(page.url()).searchParams.get('with')).toBe('juno');
    await page.reload();
    await page.getByRole('columnheader', { name: 'Juno' }).waitFor({ state: 'attached' });
    await visit('/personas/nobody');
    await page.getByText('Nobody ever met this persona').waitFor();
  });

  it('makes a key, shows it once, and revokes it', async () => {
    await open('light', { width: 1440, height: 900 });
    await visit('/keys');
    await page.getByLabel('What it is for').fill('<b>Report</b>');
    await page.keyboard.press('Enter');
    const token = await page.getByText(/^tsk_[\w-]{43}$/).textContent();
    expect(await accessibilityFaults(page)).toEqual([]);
    const ask = () =>
      fetch(`${house.address}/api/analytics/stats`, { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await page.reload();
    await page.getByText('<b>Report</b>').waitFor();
    expect(await page.getByText(/tsk_/).count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke the key <b>Report</b>' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Revoke for good' }).click();
    await page.getByText('No keys yet').waitFor();
    expect((await ask()).status).toBe(401);
    await calm('/keys');
  });
});
