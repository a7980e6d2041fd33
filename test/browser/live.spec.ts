import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { StoredFeed } from '../../src/analytics/store/stored-feed';
import { Viewers } from '../../src/dashboard/live/feed/viewers';
import { type Person } from '../../src/simulator/people/person';
import { openBrowser } from '../support/browser';
import { eventRecord } from '../support/event-records';
import { PASSWORD, TestHouse } from '../support/test-house';
import { until } from '../support/until';

/** What happens now, seen while it happens. */
describe('the live page', () => {
  let house: TestHouse;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ada: Person;

  beforeAll(async () => {
    [house, browser] = await Promise.all([TestHouse.open(), openBrowser()]);
    ada = house.telegram.person({ firstName: 'Ada', languageCode: 'en' });
    ada.says('/start spring');
    await ada.sees(({ buttons }) => buttons.length > 0);
    await house.stored();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    await context.request.post(`${house.address}/api/auth/login`, { data: { password: PASSWORD } });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterEach(() => context.close());

  const open = async (path = '/live'): Promise<void> => {
    await page.goto(`${house.address}/analytics${path}`);
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
  };
  const feed = () => page.getByRole('list', { name: 'What happens' });
  const first = () => feed().getByRole('listitem').first();
  const viewers = (): Viewers => house.house.app.get(Viewers);

  it('shows what was, and then what happens, and leads to who did it', async () => {
    await open();
    await feed().getByText('/start spring').waitFor();
    ada.says('is anybody there?');
    await feed().getByText('is anybody there?').waitFor();
    await page.getByRole('list', { name: 'Here a moment ago' }).getByText('Ada').waitFor();
    await feed().getByRole('link').filter({ hasText: 'is anybody there?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada' }).waitFor();
  });

  it('goes on in an open conversation when the server tells of more, before anybody asks', async () => {
    await page.addInitScript(() => {
      // Nobody asks at regular times here.
      globalThis.setInterval = (() => 0) as unknown as typeof setInterval;
    });
    const told = page.waitForEvent('websocket', (socket) => socket.url().includes(`clientId=${ada.id}`));
    await page.goto(`${house.address}/analytics/users/${ada.id}`);
    const conversation = page.getByRole('region', { name: 'Conversation' });
    await conversation.getByText('/start spring').waitFor();
    await told;
    // The first may be found by whoever connects; the second is heard.
    for (const said of ['do you see me now?', 'and now?']) {
      ada.says(said);
      await conversation.getByText(said, { exact: true }).waitFor();
    }
  });

  it('stands still while somebody reads, and catches up', async () => {
    await open();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('status').filter({ hasText: 'Paused' }).waitFor();
    ada.says('while you read');
    await page.getByRole('button', { name: /^Go on [1-9]/ }).waitFor();
    expect(await feed().getByText('while you read').count()).toBe(0);
    await page.getByRole('button', { name: /^Go on/ }).click();
    await feed().getByText('while you read').waitFor();
  });

  it('is narrowed by what stands in the address', async () => {
    await open('/live?kind=starts');
    await feed().getByText('/start spring').waitFor();
    await page.getByRole('radio', { name: 'Messages' }).click();
    await page.waitForURL(/kind=messages/);
    ada.says('a message');
    await feed().getByText('a message').waitFor();
    expect(await feed().getByText('/start spring').count()).toBe(0);
    await page.getByRole('radio', { name: 'Money' }).click();
    await page.getByText('Nothing of the kind so far', { exact: false }).waitFor();
  });

  it('comes back by itself, and shows what it missed', async () => {
    await open();
    await feed().getByText('/start spring').waitFor();
    await until('somebody looks', () => viewers().size > 0);
    for (const viewer of [...viewers()]) viewer.sendAway();
    await page.getByRole('status').filter({ hasText: 'Connection lost' }).waitFor();
    const said = 'said in between';
    ada.says(said);
    await house.stored();
    await feed().getByText(said).waitFor();
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    expect(await feed().getByText(said).count()).toBe(1);
  });

  it('goes on drawing in a flood, and says what it left out', async () => {
    await open();
    await until('somebody looks', () => viewers().size > 0);
    await page.evaluate(`
      globalThis.frames = 0;
      const count = () => { globalThis.frames += 1; requestAnimationFrame(count); };
      requestAnimationFrame(count);
    `);
    const stored = house.house.app.get(StoredFeed);
    for (let round = 0; round < 20; round += 1) {
      stored.announce(
        Array.from({ length: 50 }, (_, at) =>
          eventRecord({ message: `flood ${round}-${at}`, clientId: 5, createdAt: Date.now() }),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await page.getByText(/events were left out/).waitFor();
    await first()
      .getByText(/^flood/)
      .waitFor();
    expect(await feed().getByRole('listitem').count()).toBeLessThanOrEqual(100);
    expect(Number(await page.evaluate('frames'))).toBeGreaterThan(5);
  });

  it('tells an overview who is here, and no word of what they say', async () => {
    await house.database.query('DELETE FROM audit_log');
    await page.goto(`${house.address}/analytics/statistics`);
    await page.getByRole('link', { name: /here now/ }).waitFor();
    ada.says('not for everybody');
    await house.stored();
    expect(await page.getByText('not for everybody').count()).toBe(0);
    expect(await house.database.query(`SELECT FROM audit_log WHERE action = 'live.read'`)).toEqual([]);
  });
});
