import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type request from 'supertest';
import { DeadLetters } from '../../../src/analytics/dead-letters/dead-letters';
import { EventBus } from '../../../src/events/event-bus';
import { PersonalData } from '../../../src/events/personal-data';
import { until } from '../../support/until';
import { DashboardUnderTest } from './dashboard-under-test';

const root = join(__dirname, '../../..');
const PATH = '/api/analytics/dead-letters';
const TABOO = 666;

interface Letter {
  id: string;
  reason: string;
  sqlState: string | null;
  retryAt: string | null;
  record: { row?: { message: string } };
}

describe(PATH, () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
  });
  beforeEach(async () => {
    await dashboard.database.query('TRUNCATE tg_dead_letters, tg_analytics_events, audit_log');
    await dashboard.database.query(
      `ALTER TABLE tg_analytics_events ADD CONSTRAINT taboo CHECK (client_id <> ${TABOO})`,
    );
  });
  afterEach(() => allow());
  afterAll(() => dashboard.close());

  const allow = () =>
    dashboard.database.query('ALTER TABLE tg_analytics_events DROP CONSTRAINT IF EXISTS taboo');
  const stored = async (): Promise<string[]> =>
    (
      await dashboard.database.query<{ message: string }>(
        'SELECT message FROM tg_analytics_events ORDER BY 1',
      )
    ).map(({ message }) => message);
  const page = async (query = ''): Promise<{ items: Letter[]; nextCursor: string | null; total: number }> =>
    (await admin.get(`${PATH}${query}`).expect(200)).body;
  const audited = () =>
    dashboard.database.query('SELECT admin, action, subject FROM audit_log ORDER BY entry_id');

  /** Lets Postgres refuse an event for each message. */
  async function refuse(...messages: string[]): Promise<Letter[]> {
    const before = (await page()).total;
    for (const message of messages)
      dashboard.app.get(EventBus).publish('user_message', { clientId: TABOO, kind: 'text', message });
    await until('the dead letters', async () => (await page()).total === before + messages.length);
    const { items } = await page();
    await dashboard.database.query('TRUNCATE audit_log');
    return items;
  }
  const insert = (record: object, id = randomUUID()): Promise<unknown> =>
    dashboard.database.query(`INSERT INTO tg_dead_letters (id, reason, record) VALUES ($1, 'because', $2)`, [
      id,
      JSON.stringify(record),
    ]);

  it('lists them page by page, newest first, and records who reads', async () => {
    await refuse('one', 'two', 'three');
    const first = await page('?limit=2');
    const second = await page(`?limit=2&cursor=${first.nextCursor}`);
    expect(first.total).toBe(3);
    expect(second.nextCursor).toBeNull();
    const items = [...first.items, ...second.items];
    expect(items.map(({ record }) => record.row?.message).sort()).toEqual(['one', 'three', 'two']);
    expect(items[0]).toMatchObject({
      sqlState: '23514',
      retryAt: null,
      reason: expect.stringContaining('taboo'),
      record: { kind: 'event', row: { clientId: TABOO } },
    });
    expect(await audited()).toEqual(
      Array(2).fill({ admin: 'owner', action: 'dead-letters.read', subject: null }),
    );
    await admin.get(`${PATH}?cursor=forged`).expect(400);
    await admin.get(`${PATH}?limit=9999`).expect(400);
  });

  it('tries one again: it is stored once, and no letter any more', async () => {
    const [letter, other] = await refuse('again', 'not yet');
    await allow();
    const { body } = await admin.post(`${PATH}/${letter!.id}/retry`).expect(202);
    expect(body).toEqual({ retried: 1 });
    await until('the event', async () => (await stored()).length === 1);
    expect(await stored()).toEqual([letter!.record.row!.message]);
    expect((await page()).items.map(({ id }) => id)).toEqual([other!.id]);
    expect((await audited())[0]).toEqual({
      admin: 'owner',
      action: 'dead-letters.retry',
      subject: letter!.id,
    });
  });

  it('tries all again, and keeps what is refused again', async () => {
    await refuse('one', 'two');
    expect((await admin.post(`${PATH}/retry`).expect(202)).body).toEqual({ retried: 2 });
    await until('two new letters', async () => {
      const { items } = await page();
      return items.length === 2 && items.every(({ retryAt }) => retryAt === null);
    });
    await allow();
    await admin.post(`${PATH}/retry`).expect(202);
    await until('the events', async () => (await stored()).length === 2);
    expect(await stored()).toEqual(['one', 'two']);
    expect((await page()).total).toBe(0);
  });

  it('finds the row of a letter that was put back twice', async () => {
    const [letter] = await refuse('twice');
    await allow();
    await insert(letter!.record);
    await admin.post(`${PATH}/retry`).expect(202);
    await until('no letter', async () => (await page()).total === 0);
    await until('the event', async () => (await stored()).length > 0);
    expect(await stored()).toEqual(['twice']);
  });

  it('makes an event of a payload that the catalogue refused once and takes now', async () => {
    const id = randomUUID();
    const scope = { at: '2026-11-20T12:00:00.000Z', person: { firstName: 'Ada' }, meta: { updateId: 5 } };
    const payload = { clientId: 7, kind: 'text', message: 'hello' };
    await insert({ eventName: 'user_message', at: '2026-11-20T12:00:03.000Z', payload, scope }, id);
    await admin.post(`${PATH}/${id}/retry`).expect(202);
    await until('the event', async () => (await stored()).length === 1);
    expect(
      await dashboard.database.query('SELECT event_id, meta, created_at FROM tg_analytics_events'),
    ).toEqual([{ event_id: id, meta: { updateId: 5, kind: 'text' }, created_at: new Date(scope.at) }]);
  });

  it('leaves what nobody can read where it is', async () => {
    await insert({ base64: 'AAAA' });
    await insert({ eventName: 'user_message', at: '2026-11-20T12:00:03Z', payload: { clientId: '@bob' } });
    await admin.post(`${PATH}/retry`).expect(202);
    await until('the try', async () => (await page()).items.every(({ retryAt }) => retryAt === null));
    expect((await page()).total).toBe(2);
  });

  it('throws one away, then all, and records who did before it is done', async () => {
    const [letter] = await refuse('one', 'two', 'three');
    expect((await admin.delete(`${PATH}/${letter!.id}`).expect(200)).body).toEqual({ discarded: 1 });
    await admin.delete(`${PATH}/${letter!.id}`).expect(404);
    await admin.delete(`${PATH}/nonsense`).expect(400);
    await admin.post(`${PATH}/${letter!.id}/retry`).expect(404);
    await dashboard.database.query('ALTER TABLE audit_log RENAME TO away');
    await admin.delete(PATH).expect(503);
    await dashboard.database.query('ALTER TABLE away RENAME TO audit_log');
    expect((await page()).total).toBe(2);
    expect((await admin.delete(PATH).expect(200)).body).toEqual({ discarded: 2 });
    expect(await audited()).toContainEqual({
      admin: 'owner',
      action: 'dead-letters.discard',
      subject: 'all',
    });
  });

  it('is copied and erased with the person it speaks of', async () => {
    await refuse('mine');
    await insert({ eventName: 'command', payload: { clientId: TABOO } });
    await insert({ base64: Buffer.from(`{"row":{"clientId":${TABOO},"message":"torn`).toString('base64') });
    const notMine = {
      base64: Buffer.from(`{"row":{"clientId":${TABOO}7,"message":"torn`).toString('base64'),
    };
    await insert(notMine);
    const letters = dashboard.app.get(DeadLetters);
    const copied: unknown[] = [];
    for await (const letter of letters.ofClient(TABOO)) copied.push(letter);
    expect(copied).toHaveLength(3);
    await dashboard.app.get(PersonalData).erase(TABOO);
    expect((await page()).items.map(({ record }) => record)).toEqual([notMine]);
  });

  it('obeys the command line, which only marks what the application then takes up', async () => {
    const [letter] = await refuse('from the shell', 'away');
    await allow();
    const run = (...args: string[]): string => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['-r', join(root, 'scripts/lib/typescript.cjs'), join(root, 'src/commands/dead-letters.ts'), ...args],
        { cwd: dashboard.dataDir, env: { PATH: process.env.PATH, DATABASE_URL: dashboard.database.url } },
      );
      expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: '' });
      return stdout.toString();
    };
    expect(run()).toMatch(new RegExp(`${letter!.id} .* 23514 .*taboo`));
    expect(run('discard', letter!.id)).toBe('1 thrown away.\n');
    expect(run('retry')).toBe('1 will be tried again.\n');
    await until('the event', async () => (await stored()).length === 1);
    expect(run()).toBe('There are no dead letters.\n');
    expect(await audited()).toContainEqual({
      admin: 'command line',
      action: 'dead-letters.discard',
      subject: letter!.id,
    });
  });
});
