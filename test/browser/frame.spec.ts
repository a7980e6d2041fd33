import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, screenshot } from '../support/browser';
import { PASSWORD, TestHouse } from '../support/test-house';

const SCREENS = [
  ['desktop', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
  ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
] as const;

/** What stands around every page: menus, dates, palette, languages, themes, saved views. */
const calmPages = [
  '/statistics',
  '/live',
  '/users',
  '/personas',
  '/retention',
  '/churn',
  '/sources',
  '/payments',
];

describe('the frame of the admin', () => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    const ada = house.telegram.person({ firstName: 'Ada', lastName: 'Lovelace', languageCode: 'en' });
    ada.says('/start');
    await ada.sees(({ buttons }) => buttons.length > 0);
    await house.stored();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> => {
    context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
      ...options,
    });
    await context.request.post(`${house.address}/api/auth/login`, { data: { password: PASSWORD } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${house.address}/analytics${path}`);
    await page.locator('h1').waitFor();
  };
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const search = (): URLSearchParams => new URL(page.url()).searchParams;
  afterEach(() => context.close());

  it.each(SCREENS)('has no fault that axe finds, whatever is open, on %s', async (name, options) => {
    await open('/statistics', options);
    await page.getByText('Newest users').waitFor();
    await page.getByRole('table', { name: 'Messages by weekday and hour' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^Dates/ }).click();
    await page.getByRole('grid').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, `${name}-dates`);
    await page.keyboard.press('Escape');
    for (const [keys, dialog] of [
      ['Control+k', 'Command palette'],
      ['?', 'Keyboard shortcuts'],
    ] as const) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog', { name: dialog }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `${name}-${dialog.toLowerCase().replace(' ', '-')}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('leads to people, pages and actions from the palette, by keys alone', async () => {
    await open('/statistics?range=7d');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('lovel');
    await page.getByRole('option', { name: /Ada Lovelace/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading('Ada Lovelace');

    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await heading('Users');

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('dark');
    await page.getByRole('option', { name: 'Theme: Dark', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('html[data-theme=dark]').waitFor();
    await page.reload();
    await page.locator('html[data-theme=dark]').waitFor();
  });

  it('keeps one range of dates for all pages, in the address', async () => {
    await open('/statistics?range=90d&hide=images');
    await page.getByRole('link', { name: 'Personas', exact: true }).click();
    await heading('Personas');
    expect(Object.fromEntries(search())).toEqual({ range: '90d' });
    await page.getByRole('button', { name: /^Dates: ?Last 90 days/ }).click();
    await page.getByRole('switch').click();
    expect(search().get('compare')).toBe('off');
    await page.getByLabel('From', { exact: true }).fill('2026-01-05');
    await page.getByLabel('To', { exact: true }).fill('2026-01-11');
    await page.getByRole('button', { name: 'Show these days' }).click();
    expect(Object.fromEntries(search())).toEqual({ from: '2026-01-05', to: '2026-01-11', compare: 'off' });
    await page.reload();
    await page.getByRole('button', { name: /5.*11 Jan/ }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: /Last 90 days/ }).waitFor();
  });

  it('speaks Russian to whose browser does, English when told so, and remembers it', async () => {
    await open('/users', { locale: 'ru-RU' });
    await heading('Люди');
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.getByText('1 человек', { exact: true }).waitFor();
    await page.getByRole('button', { name: /owner/ }).click();
    await page.getByRole('radio', { name: 'English' }).click();
    await heading('Users');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.reload();
    await heading('Users');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('saves a view under a name, and leads back to it', async () => {
    await open('/users?sort=messages&range=7d');
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByLabel('Name of the view').fill('<b>Talkers</b>');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('link', { name: /<b>Talkers<\/b>/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await heading('Live');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.type('talkers');
    await page.getByRole('option', { name: '<b>Talkers</b>', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading('Users');
    expect(Object.fromEntries(search())).toEqual({ sort: 'messages', range: '7d' });
  });

  it('notes a day on the chart, and shows the note to whoever looks', async () => {
    await open('/statistics');
    await page.getByRole('button', { name: 'Note a day' }).click();
    await page.getByLabel('What happened').fill('First day <i>of all</i>');
    await page.keyboard.press('Enter');
    const mine = page.getByRole('button', { name: 'Remove the note “First day <i>of all</i>”' });
    await mine.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'First day <i>of all</i>' }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await mine.click();
    await mine.waitFor({ state: 'detached' });
    // What the house noted itself can be removed too.
    await page.getByRole('button', { name: /^Remove the note “Teleskop .* came into use”/ }).click();
    await page.getByText('Nothing noted.', { exact: false }).waitFor();
  });

  it('lets a panel fail alone, and try again', async () => {
    await open('/live');
    await page.route('**/api/analytics/heatmap*', (route) => route.fulfill({ status: 500, body: '{}' }));
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByText('This could not be loaded').waitFor();
    await page.getByText('Popular personas').waitFor();
    await page.unroute('**/api/analytics/heatmap*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('table', { name: 'Messages by weekday and hour' }).waitFor();
  });

  it('sends little before the first figures', async () => {
    await open('/statistics');
    const scripts = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))`,
    );
    // The chart and the socket follow the figures, the palette is fetched when all is quiet.
    const first = scripts.filter((name) => !/activity-chart|live-socket|palette/.test(name));
    expect(first.length).toBeGreaterThan(3);
    const sizes = await Promise.all(
      first.map(async (name) => gzipSync(await (await context.request.get(name)).body()).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
  });

  it.each([
    ['on a desk', { width: 1440, height: 900 }],
    ['on a phone', { width: 390, height: 844 }],
  ])('jumps nowhere while it loads, %s', async (_, viewport) => {
    await open('/live', { viewport });
    await page.addInitScript(`
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    for (const path of calmPages) {
      await page.goto(`${house.address}/analytics${path}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect({ path, calm: Number(await page.evaluate('globalThis.shift')) < 0.05 }).toEqual({
        path,
        calm: true,
      });
    }
  });
});
