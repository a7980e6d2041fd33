import type request from 'supertest';
import { Segments } from '../../../src/analytics/reports/segments/segments';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const DAY = 86_400_000;
const ASKED = 'api/analytics/segments';
const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** What the analyses answer with, as far as it is looked at here. */
type Told = Record<'days' | 'cells' | 'items' | 'series' | 'sources', Record<string, number>[]> & {
  paid: number;
  sums: { stars: number };
};

const wrote = (times: number) => ({ type: 'event', event: 'user_message', compare: 'atLeast', times });
const rulesOf = (...rules: object[]) => ({ match: 'all', rules });

describe('segments', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const start = (payload: string) => ({ eventName: 'start_command', meta: JSON.stringify({ payload }) });
    const paid = (stars: number) => ({
      eventName: 'premium_action',
      meta: JSON.stringify({ action: 'paid', stars, chargeId: `charge-${stars}`, plan: 'week' }),
    });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      eventRecord({ clientId: 1, ...start('ad'), createdAt: NOON - 8 * DAY }),
      eventRecord({ clientId: 1, personaId: 'luna', createdAt: NOON - 7 * DAY }),
      eventRecord({ clientId: 1, ...paid(10), createdAt: NOON - 7 * DAY }),
      eventRecord({ clientId: 1, createdAt: NOON - 6 * DAY }),
      eventRecord({ clientId: 2, personaId: 'luna', createdAt: NOON - 8 * DAY }),
      eventRecord({ clientId: 2, ...paid(30), createdAt: NOON - 8 * DAY }),
      eventRecord({ clientId: 3, ...start('ad'), createdAt: NOON }),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  const make = async (name: string, ...rules: object[]) =>
    (
      await admin
        .post(`/${ASKED}`)
        .send({ name, rules: rulesOf(...rules) })
        .expect(201)
    ).body;
  const get = async (path: string) => (await admin.get(`/api/analytics/${path}`).expect(200)).body;
  const idsOf = ({ items }: { items: { clientId: number }[] }) => items.map(({ clientId }) => clientId);

  it('count before they are saved, and show some of their people', async () => {
    const { body } = await admin
      .post(`/${ASKED}/preview`)
      .send({ rules: rulesOf(wrote(1)) })
      .expect(200);
    expect(body).toMatchObject({ people: 2, of: 3, sample: [{ clientId: 1 }, { clientId: 2 }] });
    const nobody = await admin
      .post(`/${ASKED}/preview`)
      .send({ rules: rulesOf(wrote(9)) })
      .expect(200);
    expect(nobody.body).toEqual({ people: 0, of: 3, sample: [] });
  });

  it('are kept, changed, removed, and brought back under the same id', async () => {
    const made = await make('Writers', wrote(1));
    expect(made).toMatchObject({ name: 'Writers', rules: { version: 1, match: 'all', rules: [wrote(1)] } });
    const path = `${ASKED}/${made.segmentId}`;
    await admin
      .put(`/${path}`)
      .send({ name: 'Keen', rules: rulesOf(wrote(2)) })
      .expect(200);
    expect(await get(`segments/${made.segmentId}/count`)).toEqual({ people: 1, of: 3 });
    await admin
      .post(`/${ASKED}`)
      .send({ name: 'Keen', rules: rulesOf(wrote(1)) })
      .expect(409);
    await admin.delete(`/${path}`).expect(204);
    await admin.delete(`/${path}`).expect(404);
    await admin
      .put(`/${path}`)
      .send({ name: 'Keen', rules: rulesOf(wrote(2)) })
      .expect(200);
    expect((await get('segments')).items).toMatchObject([{ segmentId: made.segmentId, name: 'Keen' }]);
    await admin.delete(`/${path}`).expect(204);
  });

  it('say which saved views need them', async () => {
    const { segmentId } = await make('Seen', wrote(1));
    await admin
      .post('/api/views')
      .send({ name: 'Retention of them', address: `/retention?segment=${segmentId}` });
    expect((await get('segments')).items).toMatchObject([{ segmentId, usedBy: ['Retention of them'] }]);
    await admin.delete(`/${ASKED}/${segmentId}`).expect(204);
  });

  it('narrow down the list of people, what is exported of it, and retention', async () => {
    const { segmentId } = await make('From the ad', {
      type: 'word',
      fact: 'source',
      is: 'oneOf',
      values: ['ad'],
    });
    expect(await get(`users?segment=${segmentId}`)).toMatchObject({ total: 2 });
    expect(idsOf(await get(`users?segment=${segmentId}&sort=firstSeenAt&order=asc`))).toEqual([1, 3]);
    expect(await get(`users/1/neighbours?segment=${segmentId}`)).toEqual({ previous: 3, next: null });
    const { text } = await admin.get(`/api/analytics/export/users.csv?segment=${segmentId}`).expect(200);
    expect(
      text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(['3', '1']);
    const range = 'from=2026-11-01&to=2026-11-20&by=month';
    expect((await get(`retention?${range}&segment=${segmentId}`)).cohorts[0].users).toBe(2);
    expect((await get(`retention?${range}`)).cohorts[0].users).toBe(3);
    expect(idsOf(await get(`segments/${segmentId}/people?limit=1`))).toEqual([3]);
    const days = 'from=2026-11-12&to=2026-11-13';
    expect(await get(`stats?${days}&segment=${segmentId}`)).toMatchObject({ activeUsers: 1, newUsers: 1 });
    expect(await get(`stats?${days}`)).toMatchObject({ activeUsers: 2, newUsers: 2 });
    expect((await get(`series?${days}&segment=${segmentId}`)).series).toMatchObject([
      { users: 1 },
      { users: 1 },
    ]);
    expect(await get(`breakdown?${days}&by=source&segment=${segmentId}`)).toMatchObject({
      items: [{ key: 'ad', users: 1 }],
    });
    await admin.delete(`/${ASKED}/${segmentId}`).expect(204);
  });

  const sum = (list: Record<string, number>[], figure: string): number =>
    list.reduce((total, each) => total + each[figure]!, 0);
  // What each says of everybody, of those from the ad, and of nobody.
  it.each<[string, (body: Told) => number, [number, number, number]]>([
    ['audience', ({ days }) => sum(days, 'dau'), [5, 4, 0]],
    ['heatmap', ({ cells }) => sum(cells, 'events'), [7, 5, 0]],
    ['personas', ({ items }) => sum(items, 'users'), [2, 1, 0]],
    ['personas/luna', ({ series }) => sum(series, 'messages'), [2, 1, 0]],
    ['sources', ({ sources }) => sum(sources, 'people'), [3, 2, 0]],
    ['sources/people', ({ items }) => items.length, [1, 0, 0]],
    ['revenue', ({ paid }) => paid, [40, 10, 0]],
    ['revenue/people', ({ items }) => items.length, [2, 1, 0]],
    ['revenue/margin', ({ sums }) => sums.stars, [40, 10, 0]],
  ])('narrow down %s', async (path, figure, [all, some, none]) => {
    const days = 'from=2026-11-01&to=2026-11-20';
    const ofAd = await make('Ad', { type: 'word', fact: 'source', is: 'oneOf', values: ['ad'] });
    const ofNobody = await make('Nobody', wrote(9));
    const figureOf = async (whom: string) => figure(await get(`${path}?${days}${whom}`));
    expect(await figureOf('')).toBe(all);
    expect(await figureOf('&source=ad')).toBe(some);
    expect(await figureOf(`&segment=${ofAd.segmentId}`)).toBe(some);
    expect(await figureOf(`&segment=${ofNobody.segmentId}`)).toBe(none);
    await admin.get(`/api/analytics/${path}`).query({ segment: NOBODYS }).expect(404);
    for (const { segmentId } of [ofAd, ofNobody]) await admin.delete(`/${ASKED}/${segmentId}`).expect(204);
  });

  it('do not share in what a whole link cost', async () => {
    await admin.put('/api/links/ad').send({ name: 'Ad', cost: 12, currency: 'EUR' });
    const costOf = async (whom: string) => {
      const { sources }: { sources: { code: string | null; payback: object | null }[] } = await get(
        `sources?from=2026-11-01&to=2026-11-20${whom}`,
      );
      return sources.find(({ code }) => code === 'ad');
    };
    expect(await costOf('')).toMatchObject({ payback: {} });
    expect(await costOf('&language=(none)')).toMatchObject({ payback: null });
  });

  it('can be asked by code', async () => {
    const { segmentId } = await make('For code', wrote(1));
    const segments = dashboard.app.get(Segments);
    expect(await segments.contains(segmentId, 1)).toBe(true);
    expect(await segments.contains(segmentId, 3)).toBe(false);
    expect(await segments.contains(segmentId, 999)).toBe(false);
    const people: number[] = [];
    for await (const clientId of segments.people(segmentId)) people.push(clientId);
    expect(people).toEqual([1, 2]);
    await admin.delete(`/${ASKED}/${segmentId}`).expect(204);
  });

  it.each(['users', 'users/1/neighbours', 'export/users.csv', 'export/users.jsonl', 'retention'])(
    'say so where a segment is asked for that is not there: %s',
    async (path) => {
      const { body } = await admin.get(`/api/analytics/${path}`).query({ segment: NOBODYS }).expect(404);
      expect(body.message).toBe('segment: there is no such segment any more');
      await admin.get(`/${ASKED}/${NOBODYS}/count`).expect(404);
    },
  );

  const deep = (levels: number): object =>
    levels === 0 ? wrote(1) : { type: 'group', match: 'any', rules: [deep(levels - 1)] };

  it.each([
    ['no rule', rulesOf(), 'rules.rules: needs a rule'],
    ['an unknown kind', rulesOf({ type: 'sql' }), 'rules.rules.0.type: must be a known kind of rule'],
    [
      'a missing count',
      rulesOf({ ...wrote(1), times: 'often' }),
      'rules.rules.0.times: must be a whole number',
    ],
    ['a misspelled key', rulesOf({ ...wrote(1), persno: 'x' }), 'persno: is not known here'],
    ['days that are none', rulesOf({ ...wrote(1), period: { lastDays: 0 } }), 'rules.rules.0.period'],
    [
      'days the wrong way round',
      rulesOf({ ...wrote(1), period: { from: '2026-02-02', to: '2026-02-01' } }),
      'rules.rules.0.period',
    ],
    ['a later version', { version: 2, ...rulesOf(wrote(1)) }, 'rules.version: must be 1'],
    [
      'too many rules',
      rulesOf(...Array.from({ length: 31 }, () => wrote(1))),
      'rules.rules: must be at most 30',
    ],
    [
      'too many in groups',
      rulesOf(
        ...Array.from({ length: 4 }, () => ({
          type: 'group',
          match: 'any',
          rules: Array.from({ length: 9 }, () => wrote(1)),
        })),
      ),
      'rules.rules: must be at most 30 in all',
    ],
    ['groups too deep', rulesOf(deep(3)), 'groups may lie at most 3 deep'],
    ['groups far too deep', rulesOf(deep(1000)), 'groups may lie at most 3 deep'],
  ])('are refused with the field at fault: %s', async (_what, rules, message) => {
    const { body } = await admin.post(`/${ASKED}/preview`).send({ rules }).expect(400);
    expect(body.message).toContain(message);
  });
});
