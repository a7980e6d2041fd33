import { type Pool } from 'pg';
import { eventRecord as event, NOON } from '../../../test/support/event-records';
import { TestDatabase } from '../../../test/support/test-database';
import { loadEnv } from '../../config/env';
import { createPool } from '../../database/pools';
import { EventStore } from '../store/event-store';
import { Partitions } from '../store/partitions/partitions';
import { InvalidCursorError, type Page } from './keyset-cursor';
import { OverviewReport } from './overview.report';
import { PersonasReport } from './personas.report';
import { SeriesReport } from './series.report';
import { TimelineReport } from './timeline.report';
import { UsersReport, userSorts } from './users.report';

const DAY = 86_400_000;
const env = loadEnv({});

describe('reports', () => {
  let database: TestDatabase;
  let pool: Pool;

  /** Three people: Ada (2 days, with Mira), Bob (yesterday, with Leo and a picture), Zoë (one command today). */
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 4, queryTimeoutMs: 5000 });
    const mira = { personaId: 'mira', personaName: 'Mira' };
    const leo = { personaId: 'leo', personaName: 'Leo' };
    const told = (firstName: string, username?: string) => ({
      person: { firstName, ...(username && { username }) },
    });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      event({ clientId: 1, ...mira, message: 'hello', createdAt: NOON - DAY }, told('Ada', 'ada_l')),
      event(
        { clientId: 1, ...mira, eventName: 'ai_message', message: 'hi Ada', createdAt: NOON - DAY },
        told('Ada', 'ada_l'),
      ),
      event({ clientId: 1, ...mira, message: '100% sure_thing', createdAt: NOON }, told('Ada', 'ada_l')),
      event(
        { clientId: 2, ...leo, eventName: 'image_generated', prompt: 'a boat', createdAt: NOON - DAY },
        told('Bob'),
      ),
      event({ clientId: 3, eventName: 'command', message: '/help' }, told('Zoë')),
    ]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  describe('OverviewReport', () => {
    const today = { from: '2026-11-20', to: '2026-11-20' };
    const report = () => new OverviewReport(pool, env, new PersonasReport(pool), new SeriesReport(pool, env));

    it('counts a range, each person once, and the period before on demand', async () => {
      const stats = await report().stats(today, { compare: 'previous' });
      expect(stats).toMatchObject({
        totalUsers: 3,
        newUsers: 1,
        activeUsers: 2,
        totalMessages: 1,
        userMessages: 1,
        aiMessages: 0,
        totalImages: 0,
        popularPersonas: [{ personaId: 'mira', personaName: 'Mira', users: 1, messages: 1, images: 0 }],
        previous: { totalUsers: 2, newUsers: 2, activeUsers: 2, totalMessages: 2, totalImages: 1 },
      });
    });

    it('counts all time without a range', async () => {
      expect(await report().stats()).toMatchObject({
        totalUsers: 3,
        newUsers: 3,
        activeUsers: 3,
        totalMessages: 3,
        totalImages: 1,
      });
      expect((await report().stats()).series).toHaveLength(30);
    });

    it('gives every day of the range, also those without events', async () => {
      const { series } = await report().stats({ from: '2026-11-18', to: '2026-11-20' });
      expect(series).toEqual([
        { date: '2026-11-18', users: 0, activeUsers: 0, newUsers: 0, messages: 0, images: 0 },
        { date: '2026-11-19', users: 2, activeUsers: 2, newUsers: 2, messages: 2, images: 1 },
        { date: '2026-11-20', users: 2, activeUsers: 2, newUsers: 1, messages: 1, images: 0 },
      ]);
    });
  });

  describe('UsersReport', () => {
    const report = () => new UsersReport(pool, env);

    it.each(userSorts)('pages through everybody once when sorted by %s, in both directions', async (sort) => {
      for (const order of ['asc', 'desc'] as const) {
        const pages = await walk((cursor) => report().list({ sort, order, limit: 1, cursor }));
        expect(pages.map(({ clientId }) => clientId).sort()).toEqual([1, 2, 3]);
      }
    });

    it('finds by name, @username and id, and takes % and _ as they are', async () => {
      const found = async (search: string) =>
        (await report().list({ search, sort: 'name', order: 'asc', limit: 10 })).items.map(
          ({ firstName }) => firstName,
        );
      expect(await found('ad')).toEqual(['Ada']);
      expect(await found('@ADA_L')).toEqual(['Ada']);
      expect(await found('ZOË')).toEqual(['Zoë']);
      expect(await found('3')).toEqual(['Zoë']);
      expect(await found('%')).toEqual([]);
    });

    it('refuses a cursor that it did not make', async () => {
      const list = (cursor: string) => report().list({ sort: 'messages', order: 'asc', limit: 1, cursor });
      await expect(list('nonsense')).rejects.toThrow(InvalidCursorError);
      await expect(list(Buffer.from('["x",1]').toString('base64url'))).rejects.toThrow(InvalidCursorError);
    });

    it('knows one person, and who is nobody', async () => {
      expect(await report().one(1)).toMatchObject({
        firstName: 'Ada',
        messages: 3,
        firstSeenAt: '2026-11-19T12:00:00.000Z',
      });
      expect(await report().one(99)).toBeUndefined();
    });
  });

  describe('TimelineReport', () => {
    const report = () => new TimelineReport(pool, env);
    const messages = (page: Page<{ message: string | null }> | undefined) =>
      page?.items.map(({ message }) => message);

    it('reads newest first, page by page, without a gap or a double', async () => {
      const all = await walk(
        async (cursor) => (await report().page(1, { limit: 1, order: 'desc', cursor }))!,
      );
      expect(all.map(({ message }) => message)).toHaveLength(3);
      expect(all[0]?.message).toBe('100% sure_thing');
      expect(new Set(all.map(({ eventId }) => eventId)).size).toBe(3);
    });

    it('puts what happened within one second into the order of updates and of what was said in them', async () => {
      const at = NOON + 5000;
      const said = (message: string, updateId: number, sequence: number) =>
        event({ clientId: 7, message, createdAt: at, meta: JSON.stringify({ updateId, sequence }) });
      const store = new EventStore(pool, new Partitions(pool), 'UTC');
      await store.write([said('c', 11, 0), said('b', 10, 500), said('a', 10, 0)]);
      expect(messages(await report().page(7, { limit: 9, order: 'asc' }))).toEqual(['a', 'b', 'c']);
      const paged = await walk(
        async (cursor) => (await report().page(7, { limit: 1, order: 'desc', cursor }))!,
      );
      expect(paged.map(({ message }) => message)).toEqual(['c', 'b', 'a']);
    });

    it('filters by kind, text and days', async () => {
      const page = (query: object) => report().page(1, { limit: 9, order: 'asc', ...query });
      expect(messages(await page({ event: ['ai_message'] }))).toEqual(['hi Ada']);
      expect(messages(await page({ search: 'HELLO' }))).toEqual(['hello']);
      expect(messages(await page({ search: '%' }))).toEqual(['100% sure_thing']);
      expect(messages(await page({ from: '2026-11-20', to: '2026-11-20' }))).toEqual(['100% sure_thing']);
    });

    it('tells an unknown person from one without events in the filter', async () => {
      expect(await report().page(99, { limit: 1, order: 'asc' })).toBeUndefined();
      expect(await report().page(1, { limit: 1, order: 'asc', event: ['inline_query'] })).toEqual({
        items: [],
        nextCursor: null,
        startCursor: null,
        endCursor: null,
      });
    });
  });

  it('names every persona that somebody met', async () => {
    expect(await new PersonasReport(pool).names()).toEqual([
      { id: 'leo', name: 'Leo' },
      { id: 'mira', name: 'Mira' },
    ]);
  });
});

/** Follows the cursors to the end. */
async function walk<T>(page: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await page(cursor);
    all.push(...items);
    if (nextCursor === null) return all;
    cursor = nextCursor;
  }
}
