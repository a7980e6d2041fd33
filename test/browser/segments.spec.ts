import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { EventStore } from '../../src/analytics/store/event-store';
import { Partitions } from '../../src/analytics/store/partitions/partitions';
import { createPool } from '../../src/database/pools';
import { accessibilityFaults, openBrowser } from '../support/browser';
import { eventRecord } from '../support/event-records';
import { PASSWORD, TestHouse } from '../support/test-house';

const DAY = 86_400_000;

/** A segment from its first rule to its end, by the keyboard where that is quicker. */
describe('segments in the admin', () => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    const pool = createPool(house.database.url, { name: 'test', max: 2, queryTimeoutMs: 20_000 });
    // All of them came at the same moment, so they are one cohort on whatever weekday this runs.
    const came = Date.now() - 4 * DAY;
    const wrote = (clientId: number, firstName: string, times: number) =>
      Array.from({ length: times }, (_, day) =>
        eventRecord({ clientId, createdAt: came + day * DAY }, { person: { firstName, languageCode: 'en' } }),
      );
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      ...wrote(1, 'Ada', 4),
      ...wrote(2, 'Bob', 2),
      ...wrote(3, 'Cyd', 1),
    ]);
    await pool.end();
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    await context.request.post(`${house.address}/api/auth/login`, { data: { password: PASSWORD } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const visit = (path: string) => page.goto(`${house.address}/analytics${path}`);

  it('are counted while they are typed, survive a reload, and are saved', async () => {
    await visit('/segments');
    await page.getByRole('link', { name: 'New segment' }).first().click();
    await page.getByText('3 of 3 people, 100%').waitFor();
    await page.getByLabel('What the rule is about').selectOption('userMessages');
    await page.getByLabel('How many').fill('2');
    await page.getByText('2 of 3 people, 67%').waitFor();
    await page.getByText('People who wrote at least 2 messages').waitFor();
    await page.getByText('Ada').waitFor();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByLabel('What the rule is about').nth(1).selectOption('source');
    await page.getByText('Fill in every rule').waitFor();
    await page.getByLabel('Add a value').fill('ads_spring');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody, as it stands.').waitFor();
    await page.getByLabel('How it compares').nth(1).selectOption('noneOf');
    await page.getByText('2 of 3 people, 67%').waitFor();
    await page.reload();
    await page.getByText('and did not come from “ads_spring”').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Name', { exact: true }).fill('Writers');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Writers' }).waitFor();
  });

  it('narrow down the pages, and are named where they do', async () => {
    await visit('/segments');
    await page.getByRole('link', { name: '2 of 3 people, 67%' }).click();
    await page.getByText('2 people found').first().waitFor();
    await page.getByRole('list', { name: 'Active filters' }).getByText('Writers').waitFor();
    await visit('/retention');
    await page.getByLabel('Only people of a segment').selectOption('Writers');
    await page
      .getByRole('button', { name: /: 2 people$/ })
      .first()
      .waitFor();
    for (const path of ['/audience', '/personas', '/sources', '/revenue', '/statistics']) {
      await visit(`${path}?range=30d`);
      await page.getByLabel('Only people of a segment').selectOption('Writers');
      await page.waitForURL(/segment=/);
    }
    const newest = page.getByRole('list', { name: 'Newest users' });
    await newest.filter({ hasText: 'Ada', hasNotText: 'Cyd' }).waitFor();
    await visit('/statistics?segment=00000000-0000-4000-8000-000000000000');
    await page.getByText('there is no such segment any more').first().waitFor();
  });

  it('are seen in the curves of retention, which lead to the people', async () => {
    await visit('/retention?by=day&range=30d');
    const curves = page.getByRole('group', { name: 'Curves of retention' });
    await curves.press('ArrowRight');
    await page.getByRole('button', { name: '2 people, 67%', exact: true }).waitFor();
    // The point stays lit while its figures change.
    await page.getByLabel('Only people of a segment').selectOption('Writers');
    await page.getByText('All: 100%').waitFor();
    await curves.press('Enter');
    const people = page.getByRole('dialog');
    await people.getByText('Ada').waitFor();
    expect(await people.getByText('Cyd').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('are deleted with a word on the views that need them, and brought back', async () => {
    await visit('/segments');
    const link = await page.getByRole('link', { name: 'Writers', exact: true }).getAttribute('href');
    await context.request.post(`${house.address}/api/views`, {
      data: { name: 'Their return', address: `/retention?segment=${link?.split('/').at(-1)}` },
    });
    await page.reload();
    await page.getByRole('button', { name: 'Delete Writers' }).click();
    await page.getByText('Saved views need it and will show an error without it: Their return.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('No segments yet').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Saved views: Their return').waitFor();
    expect(await page.getByRole('link', { name: 'Writers', exact: true }).getAttribute('href')).toBe(link);
    await page.getByRole('link', { name: 'Duplicate Writers' }).click();
    await page.getByText('People who wrote at least 2 messages').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Writers, copy');
  });
});
