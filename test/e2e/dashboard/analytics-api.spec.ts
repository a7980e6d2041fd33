import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord as event, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const valuesOf = (items: Record<string, unknown>[], key: string) => items.map((item) => item[key]);
const BIG_ID = 2 ** 52 - 1;

describe('/api/analytics', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;

  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const mira = { personaId: 'mira', personaName: 'Mira' };
    const ada = (row: object) => event({ clientId: 7, ...mira, ...row }, { person: { firstName: 'Ada' } });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      ada({ message: 'hello', createdAt: NOON - 3000 }),
      ada({ eventName: 'ai_message', message: 'hi Ada', createdAt: NOON - 2000 }),
      ada({ eventName: 'image_generated', prompt: 'a boat', createdAt: NOON - 1000 }),
      event({ clientId: BIG_ID, message: '<img src=x onerror=alert(1)>' }, { person: { firstName: 'Zoë' } }),
    ]);
    await pool.end();
    admin = await dashboard.admin();
  });
  afterAll(() => dashboard.close());

  const get = (path: string) => admin.get(`/api/analytics/${path}`);
  const audited = () =>
    dashboard.database.query(
      `SELECT admin, action, client_id::text AS "clientId", address FROM audit_log ORDER BY entry_id`,
    );
  beforeEach(() => dashboard.database.query('DELETE FROM audit_log'));

  describe('stats', () => {
    it('counts a range and the one before', async () => {
      const { body } = await get('stats?from=2026-11-20&to=2026-11-20&compare=previous').expect(200);
      expect(body).toMatchObject({
        totalUsers: 2,
        totalMessages: 3,
        totalImages: 1,
        popularPersonas: [{ personaId: 'mira', personaName: 'Mira', users: 1, messages: 2, images: 1 }],
        previous: { totalUsers: 0, totalMessages: 0 },
        series: [{ date: '2026-11-20', users: 2, messages: 3, images: 1 }],
      });
    });

    it('counts all time without a range, and completes half a range', async () => {
      expect((await get('stats').expect(200)).body).toMatchObject({ totalUsers: 2 });
      const { body } = await get('stats?to=2026-11-20').expect(200);
      expect(body.series).toHaveLength(30);
      expect(body.series[29]).toMatchObject({ date: '2026-11-20', users: 2 });
      const today = new Date().toISOString().slice(0, 10);
      const { body: since } = await get(`stats?from=${today}`).expect(200);
      expect(since.series[0]).toMatchObject({ date: today });
    });
  });

  describe('users', () => {
    it('lists, sorts and pages', async () => {
      const first = (await get('users?sort=name&order=asc&limit=1').expect(200)).body;
      expect(first).toEqual({
        items: [expect.objectContaining({ clientId: 7, firstName: 'Ada', messages: 2, images: 1 })],
        nextCursor: expect.any(String),
        total: 2,
      });
      const second = (await get(`users?sort=name&order=asc&limit=1&cursor=${first.nextCursor}`).expect(200))
        .body;
      expect(second).toMatchObject({ items: [{ clientId: BIG_ID, firstName: 'Zoë' }], nextCursor: null });
    });

    it('searches, and takes a blank search as none', async () => {
      expect((await get('users?search=%20zo%20').expect(200)).body.total).toBe(1);
      expect((await get('users?search=%20').expect(200)).body.total).toBe(2);
      expect(await audited()).toEqual([]);
    });

    it('shows one, and records who looked', async () => {
      const { body } = await get('users/7').expect(200);
      expect(body).toMatchObject({ clientId: 7, firstName: 'Ada', firstSeenAt: '2026-11-20T11:59:57.000Z' });
      expect(await audited()).toEqual([
        { admin: 'owner', action: 'user.read', clientId: '7', address: '127.0.0.1' },
      ]);
    });

    it('records where the admin sits as a proxy nearby tells it, and no other text', async () => {
      for (const told of ['203.0.113.7', '198.51.100.1, 203.0.113.7', 'somewhere; DROP TABLE audit_log']) {
        await get('users/7').set('x-forwarded-for', told).expect(200);
      }
      expect(valuesOf(await audited(), 'address')).toEqual(['203.0.113.7', '203.0.113.7', 'unknown']);
    });
  });

  describe('users/:clientId/events', () => {
    it('shows a conversation newest first, page by page, and records each page', async () => {
      const first = (await get('users/7/events?limit=2').expect(200)).body;
      expect(valuesOf(first.items, 'eventName')).toEqual(['image_generated', 'ai_message']);
      const second = (await get(`users/7/events?limit=2&cursor=${first.nextCursor}`).expect(200)).body;
      expect(second).toMatchObject({ items: [{ message: 'hello', personaName: 'Mira' }], nextCursor: null });
      expect((await audited()).map(({ action }) => action)).toEqual(['timeline.read', 'timeline.read']);
    });

    it('filters by event, text and days', async () => {
      const count = async (query: string) =>
        (await get(`users/7/events?${query}`).expect(200)).body.items.length;
      expect(await count('event=ai_message')).toBe(1);
      expect(await count('search=BOAT')).toBe(1);
      expect(await count('from=2026-11-20')).toBe(3);
      expect(await count('to=2026-11-19')).toBe(0);
      expect(await count('order=asc&from=2026-11-20&to=2026-11-20')).toBe(3);
    });

    it('gives text as it was said, as JSON that no browser takes for a page', async () => {
      const response = await get(`users/${BIG_ID}/events`).expect(200);
      expect(response.body.items[0]).toMatchObject({
        clientId: BIG_ID,
        message: '<img src=x onerror=alert(1)>',
      });
      expect(response.get('content-type')).toBe('application/json; charset=utf-8');
      expect(response.get('x-content-type-options')).toBe('nosniff');
      expect(response.get('cache-control')).toBe('no-store');
    });

    it('shows nothing that cannot be recorded', async () => {
      await dashboard.database.query('ALTER TABLE audit_log RENAME TO audit_log_away');
      for (const path of ['users/7', 'users/7/events']) {
        const response = await get(path).expect(503);
        expect(response.get('retry-after')).toBe('5');
        expect(response.text).not.toContain('Ada');
        expect(response.body).toMatchObject({ statusCode: 503, error: 'Service Unavailable' });
      }
      await dashboard.database.query('ALTER TABLE audit_log_away RENAME TO audit_log');
    });

    it('knows nobody whom the bot has not met', async () => {
      for (const path of ['users/8', 'users/8/events', 'users/-100/events']) {
        const { body } = await get(path).expect(404);
        expect(body).toEqual({
          statusCode: 404,
          error: 'Not Found',
          message: 'clientId: nobody with this id was ever seen',
        });
      }
    });
  });

  it('gives the legend of everything that a timeline can hold', async () => {
    const { body } = await get('catalogue').expect(200);
    expect(body.personas).toEqual([{ id: 'mira', name: 'Mira' }]);
    expect(body.events).toContainEqual({
      name: 'user_message',
      label: 'User message',
      timeline: 'user-bubble',
    });
    expect(body.events).toContainEqual(
      expect.objectContaining({ name: 'start_command', badge: '/start {meta.payload}' }),
    );
    expect(valuesOf(body.events, 'name')).not.toContain('picture_archived');
  });

  const cursorOf = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');

  it.each([
    ['stats?from=2026-02-30', 'from: must be a date'],
    ['stats?from=20261120', 'from: must be a date'],
    ['stats?from=0000-01-01&to=0000-01-02', 'from: must not be before 1970-01-01'],
    ['stats?from=1970-01-01&to=9999-12-31', 'to: may be at most 5 years after from'],
    ['stats?from=1970-01-01', 'from: may be at most 5 years ago without to'],
    ['stats?from=2026-11-20&to=2026-11-19', 'to: may not be before from'],
    ['stats?from=9999-12-31', 'from: may not be in the future without to'],
    ['stats?from=2026-11-20&from=2026-11-21', 'from: '],
    ['stats?compare=next', 'compare: '],
    ['stats?section=1', 'section: is not known here'],
    ['stats?form=2026-11-20&too=1', 'form: is not known here; too: is not known here'],
    ['users?sort=client_id;DROP TABLE tg_users', 'sort: '],
    ['users?sort=constructor', 'sort: '],
    ['users?order=down', 'order: '],
    ['users?limit=0', 'limit: must be at least 1'],
    ['users?limit=501', 'limit: must be at most 500'],
    ['users?limit=1e9', 'limit: must be a whole number'],
    ['users?limit=', 'limit: must be a whole number'],
    ['users?limit[]=5', 'limit[]: is not known here'],
    ['users?search=%00', 'search: must not contain NUL'],
    ['users?cursor=nonsense', 'cursor: '],
    [`users?cursor=${cursorOf('2026-11-20', 1)}x`, 'cursor: '],
    [`users?cursor=${cursorOf("'; DROP TABLE tg_users; --", 1)}`, 'cursor: '],
    [`users?cursor=${cursorOf('2026-11-20\0', 1)}`, 'cursor: '],
    [`users?cursor=${cursorOf('2026-11-20', 1e300)}`, 'cursor: '],
    [`users?cursor=${cursorOf('2026-11-20', 1.5)}`, 'cursor: '],
    [`users?sort=messages&cursor=${cursorOf('2026-11-20', 1)}`, 'cursor: '],
    [`users/7/events?cursor=${cursorOf('2026-11-20', 0, 'no uuid')}`, 'cursor: '],
    [`users/7/events?cursor=${cursorOf('2026-11-20')}`, 'cursor: '],
    ['users/7/events?event=picture_archived', 'event: '],
    ['users/7/events?event=toString', 'event: '],
    ['users/7/events?offset=5', 'offset: is not known here'],
    ['users/7?fields=all', 'fields: is not known here'],
    ['users/ada', 'clientId: must be a whole number within ±2^53'],
    ['users/1e3', 'clientId: '],
    ['users/7.0', 'clientId: '],
    ['users/9007199254740993', 'clientId: '],
    ['users/-9007199254740993/events', 'clientId: '],
    ['users/99999999999999999999/events', 'clientId: '],
    ['users/%ff', ''],
    ['catalogue?x=1', 'x: is not known here'],
  ])('refuses %s and names what is at fault', async (path, message) => {
    const { body } = await get(path).expect(400);
    expect(body).toEqual({ statusCode: 400, error: 'Bad Request', message: expect.any(String) });
    expect(String(body.message).slice(0, message.length)).toBe(message);
    expect(await audited()).toEqual([]);
  });

  it('refuses texts that nobody types', async () => {
    for (const name of ['search', 'cursor']) {
      const { body } = await get(`users?${name}=${'x'.repeat(2000)}`).expect(400);
      expect(body.message).toContain(`${name}: `);
    }
  });

  it.each([
    ['malformed JSON', '{"password": "hunter2', 400, 'body: is not valid JSON'],
    ['a body that is no object', '"hunter2"', 400, 'body: is not valid JSON'],
    ['a body over 100 kB', JSON.stringify({ password: 'x'.repeat(101 * 1024) }), 413, 'body: is too large'],
  ])('refuses %s with a problem body', async (_, sent, status, message) => {
    const { body } = await dashboard.stranger
      .post('/api/auth/login')
      .set('content-type', 'application/json')
      .send(sent)
      .expect(status);
    expect(body).toMatchObject({ statusCode: status, message });
  });
});
