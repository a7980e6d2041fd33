import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type Person } from '../../src/simulator/people/person';
import { accessibilityFaults, openBrowser, screenshot } from '../support/browser';
import { PASSWORD, TestHouse } from '../support/test-house';

const SCREENS = [
  ['desktop', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
  ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
] as const;
const FORMULA = '=HYPERLINK("http://evil.example","click")';

/** The people in the list, and the ways through what one of them said. */
describe('people in the admin', () => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ada: Person;

  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    ada = house.telegram.person({ firstName: 'Ada', username: 'ada_l', languageCode: 'en', isPremium: true });
    const bob = house.telegram.person({ firstName: FORMULA, languageCode: 'de' });
    bob.says('/start friend_ada');
    ada.says('/start ads_spring');
    await ada.sees(({ buttons }) => buttons.length > 0);
    ada.presses(/^persona:/);
    await ada.sees(({ buttons }) => buttons.some(({ callback_data }) => callback_data?.startsWith('story:')));
    ada.presses(/^story:/);
    await ada.sees(({ buttons }) => buttons.some(({ callback_data }) => callback_data === 'image'));
    ada.presses(/^image$/);
    await ada.sees(({ photo }) => photo !== undefined);
    ada.presses(/^refresh:/);
    await house.stored();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  afterEach(() => context.close());

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
  const search = () => Object.fromEntries(new URL(page.url()).searchParams);
  const conversation = () => page.getByRole('region', { name: 'Conversation' });
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await download.path(), 'utf8');
  };

  it('are found by filters that live in the address, and saved exactly as they were found', async () => {
    await open('/users');
    await page.getByText('2 people', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('combobox', { name: 'Telegram Premium' }).selectOption('true');
    await page.getByText('1 person found').waitFor();
    await page.getByRole('combobox', { name: 'Within the dates' }).selectOption('new');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(search()).toEqual({ premium: 'true', seen: 'new' });
    await page.getByRole('button', { name: /^Dates/ }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Remove the filter Telegram Premium Yes' }).click();
    await page.getByText('2 people', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Export' }).click();
    const csv = await saved('Save as a file');
    await page.getByText(/^2 rows,/).waitFor();
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""click"")"`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('are picked by hand, and erased only when their number was typed', async () => {
    await open('/users?language=de');
    await page.getByRole('checkbox', { name: /^Pick =HYPERLINK/ }).check();
    await page.getByRole('toolbar', { name: '1 picked' }).getByRole('button', { name: 'Erase' }).click();
    const erase = page.getByRole('dialog').getByRole('button', { name: 'Erase' });
    expect(await erase.isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Type 1 to confirm').fill('1');
    await erase.click();
    await page.getByText('Nobody found').waitFor();
  });

  it('keep the columns that somebody chose', async () => {
    await open('/users');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Id', exact: true }).uncheck();
    await page.getByRole('checkbox', { name: 'First seen' }).check();
    await page.reload();
    await page.getByRole('columnheader', { name: 'First seen' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Id', exact: true }).count()).toBe(0);
  });

  it.each(SCREENS)('show what could be pressed and what was, on %s', async (name, options) => {
    await open(`/users/${ada.id}`, options);
    await conversation().getByRole('img', { name: 'Pressed' }).first().waitFor();
    await conversation()
      .getByText(/^Version 2 of 2/)
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await screenshot(page, `${name}-conversation`);

    await conversation().locator('img').last().click();
    await page.getByRole('button', { name: 'Side by side' }).click();
    expect(await page.getByRole('button', { name: /^Show version/ }).count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await screenshot(page, `${name}-versions`);
  });

  it('are heard while they talk, and found again by a word', async () => {
    await open(`/users/${ada.id}`);
    await conversation()
      .getByText(/ads_spring/)
      .waitFor();
    ada.says('the lighthouse of Alexandria');
    const said = conversation().getByText('the lighthouse of Alexandria', { exact: true });
    await said.waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('LIGHTHOUSE of');
    await page.getByText('1 of 1').waitFor();
    await conversation().locator('mark', { hasText: 'lighthouse of' }).first().waitFor();
    expect(search()).toEqual({ find: 'LIGHTHOUSE of' });
    await page.keyboard.press('Escape');

    await conversation()
      .getByRole('button', { name: /, details$/ })
      .last()
      .click();
    await page.getByRole('dialog').getByText('As it is stored').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('lead to each other in the order of the list, and back to it', async () => {
    const cleo = house.telegram.person({ firstName: 'Cleo', languageCode: 'en' });
    cleo.says('/start');
    await cleo.sees(({ buttons }) => buttons.length > 0);
    await house.stored();
    await open('/users?sort=name&language=en');
    await page.getByRole('link', { name: 'Ada' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada' }).waitFor();
    await page.getByRole('slider').press('Home');
    await page.waitForURL(/at=/);
    await page.getByRole('link', { name: 'Next person in the list' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 1, name: 'Cleo' }).waitFor();
    await page.getByRole('link', { name: 'Previous person in the list' }).waitFor();
    expect(await page.getByRole('link', { name: 'Next person in the list' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Back to the users' }).click();
    await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
    expect(search()).toEqual({ sort: 'name', language: 'en' });
  });

  it('are read from any day, by kind, and taken along as JSON lines', async () => {
    await open(`/users/${ada.id}?show=pictures`);
    await conversation().locator('img').first().waitFor();
    expect(await conversation().getByText('ads_spring').count()).toBe(0);
    await page.getByRole('slider').focus();
    await page.keyboard.press('Home');
    await page.waitForURL(/at=\d{4}-\d\d-\d\d/);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export the conversation' }).click();
    await page.getByText('JSON lines').click();
    const lines = (await saved('Save as a file')).trim().split('\n');
    const names = lines.map((line) => (JSON.parse(line) as { eventName: string }).eventName);
    expect(names).toEqual(['image_generated', 'image_refresh', 'image_generated']);
  });
});
