import { type Browser, type Page } from 'playwright-core';
import { OwnerDesk } from '../../src/events/owner-desk';
import { accessibilityFaults, openBrowser } from '../support/browser';
import { TestHouse } from '../support/test-house';

describe('a login link in a browser', () => {
  let house: TestHouse;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const follow = async (link: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(link.replace('localhost', '127.0.0.1'));
    return page;
  };
  const signIn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Sign in' }).click();

  it('asks, lets in once, and leaves no token in the address', async () => {
    const { url } = await house.house.app.get(OwnerDesk).issueLoginLink(77);
    const page = await follow(url);
    await page.getByText('Your bot sent you here').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.waitForURL(/\/analytics\/link$/);
    await signIn(page);
    await page.getByRole('heading', { level: 1, name: 'Statistics' }).waitFor();

    const again = await follow(url);
    await signIn(again);
    await again.getByText('Send /admin to the bot for another').waitFor();
    await again.getByRole('link', { name: 'Sign in with the password instead' }).click();
    await again.getByLabel('Password', { exact: true }).waitFor();
  });
});
