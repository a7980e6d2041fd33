import { type Browser, type Page } from 'playwright-core';
import { StarAudit } from '../../src/bot/payments/star-audit';
import { plans } from '../../src/companion/credits/plans';
import { type Person } from '../../src/simulator/people/person';
import { accessibilityFaults, openBrowser, screenshot } from '../support/browser';
import { press } from '../support/storyteller';
import { PASSWORD, TestHouse } from '../support/test-house';

const [week] = plans;

describe('payments in a browser', () => {
  let house: TestHouse;
  let browser: Browser;
  let page: Page;
  let ada: Person;
  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    ada = house.telegram.person({ firstName: 'Ada' });
    ada.says('/premium');
    await ada.sees();
    await press(ada, `premium:${week.id}`);
    await ada.sees((message) => message.invoice !== undefined);
    await ada.pays();
    await ada.sees('Thank you');
    await house.house.app.get(StarAudit).check();
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.request.post(`${house.address}/api/auth/login`, { data: { password: PASSWORD } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('shows that the books agree, and gives Stars back after asking twice', async () => {
    await page.goto(`${house.address}/analytics/payments`);
    await page.getByText('Everything that Telegram lists is in the books').waitFor();
    await page.getByRole('link', { name: String(ada.id) }).waitFor();
    await screenshot(page, 'payments');
    await page.getByRole('button', { name: /^Give back 75 Stars for/ }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Give back 75 Stars', exact: true }).click();
    await page.getByText('Given back').waitFor();
    await ada.sees('returned');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await screenshot(page, 'payments-phone-dark');
  });
});
