import { type Browser, type Page } from 'playwright-core';
import { accessibilityFaults, openBrowser, screenshot } from '../support/browser';
import { PASSWORD, TestHouse } from '../support/test-house';

describe('experiments in a browser', () => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.request.post(`${house.address}/api/auth/login`, { data: { password: PASSWORD } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  const press = (name: string) => page.getByRole('button', { name, exact: true });

  it('plans one, starts it, and ships what everybody then gets', async () => {
    await page.goto(`${house.address}/analytics/experiments`);
    await page.getByRole('link', { name: 'Greeting: plain or inviting' }).click();
    await page.getByLabel('Name', { exact: true }).fill('A warmer welcome');
    await page.getByLabel('Weight').nth(1).fill('3');
    await page.getByText('75%').waitFor();
    await press('Start').click();
    await page.getByRole('dialog').getByText('Save the plan first').waitFor();
    await page.keyboard.press('Escape');
    await press('Save').click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'A warmer welcome' }).waitFor();

    await press('Start').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Nobody has got a variant yet').waitFor();
    expect(await page.getByLabel('Weight').first().isDisabled()).toBe(true);

    const eve = house.telegram.person({ firstName: 'Eve', languageCode: 'en' });
    eve.says('/start');
    await eve.sees(/glad you are here|there you are/);
    await house.stored();
    await page.reload();
    await page.getByRole('button', { name: /^Show the 1 people who got/ }).click();
    await page.getByRole('dialog').getByText('Eve').waitFor();
    await screenshot(page, 'experiment-people');
    await page.keyboard.press('Escape');

    await press('Ship a variant').click();
    await page.getByRole('dialog').getByLabel('Variant').selectOption('inviting');
    await page.getByRole('dialog').getByRole('button', { name: 'Ship a variant' }).click();
    await page.getByText('Over', { exact: true }).waitFor();
    const bob = house.telegram.person({ firstName: 'Bob', languageCode: 'en' });
    bob.says('/start');
    await bob.sees('there you are');
  });
});
