import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventBus } from '../../../src/events/event-bus';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { DatabaseOutage } from '../../support/database-outage';
import { ProcessHouse } from '../../support/process-house';
import { TestDatabase } from '../../support/test-database';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

const HOUR = 3_600_000;
const TEN_YEARS = 3653 * 24 * HOUR;
const MINUTE = 60_000;

describe('the clock', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-clock-'));
  let telegram: TelegramSimulator;
  let database: TestDatabase;
  let house: ProcessHouse | undefined;
  beforeAll(async () => {
    telegram = await TelegramSimulator.start();
    database = await TestDatabase.create();
  });
  afterAll(async () => {
    await house?.end('SIGKILL');
    await telegram.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('row 54: may jump an hour back and ten years ahead: events keep the time of Telegram, and the skew is flagged', async () => {
    const running = (house = await ProcessHouse.start(
      telegram,
      { DATA_DIR: dataDir, DATABASE_URL: database.url, TEST_CLOCK_OFFSETS: `${-HOUR},${TEN_YEARS},0` },
      { nodeOptions: ['--require', join(__dirname, '../../support/preload/wrong-clock.cjs')] },
    ));
    const outage = new DatabaseOutage(database);
    const ada = telegram.person({ firstName: 'Ada' });
    const stored = (message: string) =>
      until(message, async () => {
        const [row] = await database.query<{ created_at: Date; meta: { clockSkewMs?: number } }>(
          'SELECT created_at, meta FROM tg_analytics_events WHERE message = $1',
          [message],
        );
        return row;
      });
    const clock = async () =>
      ((await running.get('/health/ready'))?.body.details as { clock: { state: string; skewMs: number } })
        .clock;
    const logIn = async (): Promise<number> => {
      const { headers } = await fetch(`${running.address}/api/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ password: 'a password for tests' }),
      });
      const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      return (await fetch(`${running.address}/api/auth/session`, { headers: { cookie } })).status;
    };

    await until('the password', async () => (await database.query('SELECT FROM admins')).length === 1);
    for (const [message, skew] of [
      ['true at first', 0],
      ['an hour slow', HOUR],
      ['ten years fast', -TEN_YEARS],
      ['true again', 0],
    ] as const) {
      if (message !== 'true at first') {
        // What waits when the clock jumps must not wait by it.
        await outage.begin();
        ada.says(`${message}, without a database`);
        await ada.sees();
        running.signal('SIGUSR2');
        await outage.end();
        await until('the database', async () => (await running.get('/health/ready'))?.status === 200);
      }
      ada.says(message);
      await ada.sees();
      const { created_at, meta } = await stored(message);
      expect(Math.abs(created_at.getTime() - Date.now())).toBeLessThan(MINUTE);
      if (skew === 0) expect(meta).not.toHaveProperty('clockSkewMs');
      else expect(Math.abs((meta.clockSkewMs ?? 0) - skew)).toBeLessThan(MINUTE);
      expect(await clock()).toMatchObject({ state: skew === 0 ? 'up' : 'degraded' });
      expect(await logIn()).toBe(200);
    }
    const said = await database.query(
      `SELECT message FROM tg_analytics_events WHERE client_id = $1 AND event_name = 'user_message'`,
      [ada.id],
    );
    expect(said).toHaveLength(7);
    expect((await running.end('SIGTERM')).code).toBe(0);
  });

  it('row 54: what Telegram kept for 23 hours falls on the day it was said', async () => {
    const house = await TestHouse.open({ ANALYTICS_TIME_ZONE: 'Europe/Berlin' });
    const bus = house.house.app.get(EventBus);
    const days = async (from: string, to: string): Promise<Record<string, number>> => {
      await house.stored();
      const { body } = await (
        await house.admin()
      )
        .get(`/api/analytics/stats?from=${from}&to=${to}`)
        .expect(200);
      const { series } = body as { series: { date: string; messages: number }[] };
      return Object.fromEntries(series.map(({ date, messages }) => [date, messages]));
    };
    const say = (...times: string[]): void => {
      for (const at of times) bus.publish('user_message', { clientId: 54, kind: 'text', at: new Date(at) });
    };
    // Berlin's day of 25 hours, its day of 23, and a day that only leap years have.
    say('2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z');
    say('2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z');
    say('2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T01:00:00Z', '2026-03-29T21:59:59Z');
    say('2026-03-29T22:00:00Z');
    say('2024-02-28T23:00:00Z', '2024-02-29T22:59:59Z', '2024-02-29T23:00:00Z');
    expect(await days('2026-10-24', '2026-10-26')).toEqual({
      '2026-10-24': 1,
      '2026-10-25': 4,
      '2026-10-26': 1,
    });
    expect(await days('2026-03-28', '2026-03-30')).toEqual({
      '2026-03-28': 1,
      '2026-03-29': 3,
      '2026-03-30': 1,
    });
    expect(await days('2024-02-28', '2024-03-01')).toEqual({
      '2024-02-28': 0,
      '2024-02-29': 2,
      '2024-03-01': 1,
    });
    await house.close();
  });
});
