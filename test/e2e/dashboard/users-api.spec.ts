import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord as event, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const DAY = 86_400_000;
const idsOf = (body: { items: { clientId: number }[] }): number[] =>
  body.items.map(({ clientId }) => clientId);
const meta = (facts: object): { meta: string } => ({ meta: JSON.stringify(facts) });

/** Who matches which filter, who stands beside whom, and a life day by day. */
describe('/api/analytics/users', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;

  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const mira = { personaId: 'mira', personaName: 'Mira' };
    const ada = { person: { firstName: 'Ada', languageCode: 'en', isPremium: true } };
    const bob = { person: { firstName: 'Bob', languageCode: 'de' } };
    const zoe = { person: { firstName: 'Zoë' } };
    const start = (payload: string) => ({ eventName: 'start_command', ...meta({ payload }) });
    const paid = meta({ action: 'paid', stars: 250 });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      event({ clientId: 1, ...start('ads'), createdAt: NOON - 9 * DAY }, ada),
      event({ clientId: 1, ...mira, message: 'hello', createdAt: NOON - 9 * DAY + 1000 }, ada),
      event({ clientId: 1, eventName: 'premium_action', ...paid, createdAt: NOON - 8 * DAY }, ada),
      event({ clientId: 1, message: 'again' }, ada),
      event({ clientId: 2, ...start('(none)'), createdAt: NOON - 5 * DAY }, bob),
      event(
        {
          clientId: 2,
          eventName: 'story_selected',
          ...meta({ storyId: 'fog', storyTitle: 'Fog' }),
          createdAt: NOON - 5 * DAY,
        },
        bob,
      ),
      event({ clientId: 2, eventName: 'bot_blocked', createdAt: NOON - 4 * DAY }, bob),
      event({ clientId: 3, message: 'hi', createdAt: NOON - 1000 }, zoe),
    ]);
    await pool.end();
    admin = await dashboard.admin();
  });
  afterAll(() => dashboard.close());

  const get = (path: string) => admin.get(`/api/analytics/users${path}`);

  it.each([
    ['persona=mira', [1]],
    ['persona=mira&from=2026-11-12', []],
    ['story=fog', [2]],
    ['story=fog&to=2026-11-14', []],
    ['source=ads', [1]],
    ['source=(none)', [3]],
    ['language=de', [2]],
    ['language=(none)', [3]],
    ['seen=new&from=2026-11-15&to=2026-11-20', [2, 3]],
    ['seen=active&from=2026-11-20&to=2026-11-20', [1, 3]],
    ['seen=active&from=2026-11-12&to=2026-11-12', [1]],
    ['premium=true', [1]],
    ['premium=false', [2, 3]],
    ['blocked=true', [2]],
    ['blocked=false', [1, 3]],
    ['minMessages=2', [1]],
    ['minStars=250', [1]],
    ['minStars=251', []],
    ['ids=3,1,99', [1, 3]],
    ['search=ada&premium=false', []],
    ['seen=active&from=2026-11-01&to=2026-11-20&persona=mira&language=en&minStars=1', [1]],
  ])('finds by %s', async (filter, expected) => {
    const { body } = await get(`?sort=firstSeenAt&order=asc&${filter}`).expect(200);
    expect(idsOf(body)).toEqual(expected);
    expect(body.total).toBe(expected.length);
  });

  it('gives the same people in the same order whatever the size of a page', async () => {
    const ids = async (limit: number): Promise<number[]> => {
      const found: number[] = [];
      for (let cursor = ''; ;) {
        const { body } = await get(`?blocked=false&sort=messages&limit=${limit}${cursor}`).expect(200);
        found.push(...idsOf(body));
        if (body.nextCursor === null) return found;
        cursor = `&cursor=${body.nextCursor}`;
      }
    };
    expect(await ids(500)).toEqual([1, 3]);
    expect(await ids(1)).toEqual([1, 3]);
  });

  it('knows who comes before and after, in the list as it is filtered and sorted', async () => {
    const list = 'sort=firstSeenAt&order=asc';
    expect((await get(`/2/neighbours?${list}`).expect(200)).body).toEqual({ previous: 1, next: 3 });
    expect((await get(`/1/neighbours?${list}&blocked=false`).expect(200)).body).toEqual({
      previous: null,
      next: 3,
    });
    expect((await get('/2/neighbours?sort=name&order=desc').expect(200)).body).toEqual({
      previous: 3,
      next: 1,
    });
    await get('/99/neighbours').expect(404);
  });

  it('tells a life day by day, and whom it was spent with', async () => {
    expect((await get('/1/days').expect(200)).body.items).toEqual([
      { day: '2026-11-11', events: 2, messages: 1, images: 0, stars: 0 },
      { day: '2026-11-12', events: 1, messages: 0, images: 0, stars: 250 },
      { day: '2026-11-20', events: 1, messages: 1, images: 0, stars: 0 },
    ]);
    expect((await get('/1').expect(200)).body).toMatchObject({
      firstName: 'Ada',
      personas: [{ personaId: 'mira', personaName: 'Mira', messages: 1, images: 0, lastDay: '2026-11-11' }],
      experiments: [],
    });
  });

  it('reads a conversation from any moment in both directions', async () => {
    const said = async (query: string) => {
      const { body } = await get(`/1/events?limit=2&${query}`).expect(200);
      return { ...body, items: (body.items as { eventName: string }[]).map(({ eventName }) => eventName) };
    };
    const from = await said('order=asc&since=2026-11-12T00:00:00Z');
    expect(from.items).toEqual(['premium_action', 'user_message']);
    expect((await said('until=2026-11-12T00:00:00Z')).items).toEqual(['user_message', 'start_command']);
    expect((await said(`cursor=${from.startCursor}`)).items).toEqual(['user_message', 'start_command']);
    expect((await said('event=premium_action,start_command')).items).toEqual([
      'premium_action',
      'start_command',
    ]);
    await dashboard.database.query('DELETE FROM audit_log');
    expect((await said(`order=asc&cursor=${from.endCursor}`)).items).toEqual([]);
    expect(await dashboard.database.query('SELECT FROM audit_log')).toEqual([]);
  });

  it.each([
    ['?seen=old', 'seen: '],
    ['?premium=1', 'premium: '],
    ['?minStars=-1', 'minStars: must be at least 0'],
    ['?ids=1,x', 'ids: must be client ids joined by commas'],
    ['?ids=9007199254740993', 'ids: must be whole numbers'],
    ['?persona=', 'persona: '],
    ['?source=%00', 'source: must not contain NUL'],
    ['?from=2026-11-20&to=2026-11-19', 'to: may not be before from'],
    ['/1/events?event=user_message,nonsense', 'event: must be of '],
    ['/1/events?since=yesterday', 'since: must be a moment'],
    ['/1/days?from=2026-11-20', 'from: is not known here'],
    ['/1/neighbours?limit=5', 'limit: is not known here'],
  ])('refuses %s', async (path, message) => {
    const { body } = await get(path).expect(400);
    expect(String(body.message).slice(0, message.length)).toBe(message);
  });
});
