import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type Person } from '../../src/simulator/people/person';
import { accessibilityFaults, openBrowser, screenshot } from '../support/browser';
import { PASSWORD, TestHouse } from '../support/test-house';

const HOSTILE = '<img src=x onerror="document.title=1"> & <b>bold</b>';
const SCREENS = [
  ['desktop', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
  ['phone', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
  ['dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
] as const;

/** An admin reads a conversation that somebody has really had with the bot. */
describe('the admin in a browser', () => {
  let house: TestHouse;
  let browser: Browser;
  let ada: Person;

  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    ada = house.telegram.person({ firstName: HOSTILE, username: 'ada_l', languageCode: 'en' });
    ada.says('/start ads_spring');
    await ada.sees(({ buttons }) => buttons.length > 0);
    ada.presses(/^persona:/);
    await ada.sees(({ buttons }) => buttons.some(({ callback_data }) => callback_data?.startsWith('story:')));
    ada.presses(/^story:/);
    await ada.sees(({ buttons }) => buttons.some(({ callback_data }) => callback_data === 'image'));
    ada.says(`Hello there. ${HOSTILE}`);
    await ada.sees(({ buttons }) => buttons.some(({ callback_data }) => callback_data === 'image'));
    ada.says('/image a red boat at night');
    await ada.sees(({ photo }) => photo !== undefined);
    await house.stored();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  describe.each(SCREENS)('on %s', (name, options) => {
    let context: BrowserContext;
    let page: Page;
    const complaints: string[] = [];

    beforeAll(async () => {
      context = await browser.newContext(options);
      page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
      });
    });
    afterAll(() => context.close());

    it('wants the password, says when it is wrong, and leads to the page that was asked for', async () => {
      await page.goto(`${house.address}/analytics/users`);
      await passwordField(page).fill('wrong password');
      await page.keyboard.press('Enter');
      await page.getByText('That password is not right.').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `${name}-login`);
      await passwordField(page).fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByText('@ada_l').first().waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `${name}-users`);
    });

    it('shows the conversation as bubbles, pictures and badges', async () => {
      await page.getByRole('link', { name: HOSTILE }).click();
      const conversation = page.getByRole('region', { name: 'Conversation' });
      const said = conversation.getByText(`Hello there. ${HOSTILE}`, { exact: true });
      await said.waitFor();
      const answer = conversation.getByText(answerOf(ada), { exact: false }).first();
      await answer.waitFor();
      const [right, left] = await Promise.all([said.boundingBox(), answer.boundingBox()]);
      expect(right!.x).toBeGreaterThan(left!.x);
      await conversation.getByText('/start ads_spring').waitFor();
      const picture = conversation.locator('img').first();
      await picture.waitFor();
      expect(
        await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth),
      ).toBeGreaterThanOrEqual(768);
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `${name}-timeline`);
    });

    it('opens a picture large, and Escape closes it', async () => {
      await page.getByRole('region', { name: 'Conversation' }).locator('img').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await dialog.locator('img').first().waitFor();
      await screenshot(page, `${name}-lightbox`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('counts it in the statistics', async () => {
      await page.goto(`${house.address}/analytics/`);
      await page.getByRole('heading', { name: 'Statistics' }).waitFor();
      await page.getByText('Popular personas').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await screenshot(page, `${name}-statistics`);
    });

    it('runs nothing that a user wrote, and breaks no rule of the page', () => {
      expect(complaints).toEqual([]);
    });
  });

  it('shows nothing any more after logging out', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${house.address}/analytics/`);
    await passwordField(page).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Statistics' }).waitFor();
    await page.getByRole('button', { name: /owner/i }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await passwordField(page).waitFor();
    await page.goto(`${house.address}/analytics/users/${ada.id}`);
    await passwordField(page).waitFor();
    await context.close();
  });
});

const passwordField = (page: Page) => page.locator('input[type=password]');

/** The beginning of what the bot said last as text. */
function answerOf(person: Person): string {
  const texts = person.messages.filter(({ from, text }) => from.is_bot && text).map(({ text }) => text!);
  return texts.at(-1)!.split('\n')[0]!.slice(0, 60);
}
