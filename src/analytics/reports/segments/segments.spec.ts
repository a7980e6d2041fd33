import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { Analyses } from '../analyses/analyses';
import { type SegmentRules } from './segment-rules';
import { SegmentStore } from './segment-store';
import { Segments } from './segments';

class SmallBatches extends Segments {
  protected override readonly batch = 2;
}

const spoke: SegmentRules = {
  version: 1,
  match: 'all',
  rules: [{ type: 'event', event: 'user_message', compare: 'atLeast', times: 1 }],
};

describe('Segments', () => {
  let database: TestDatabase;
  let pool: Pool;
  let analyses: Analyses;
  let store: SegmentStore;
  let segments: Segments;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    analyses = new Analyses(pool);
    store = new SegmentStore(pool);
    segments = new SmallBatches(store, analyses, pool, loadEnv({}));
    const ids = [-7, 3, 1, 2, 5, 4];
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      ...ids.map((clientId) => eventRecord({ clientId })),
      eventRecord({ clientId: 6, eventName: 'command' }),
    ]);
  });
  afterAll(async () => {
    analyses.onModuleDestroy();
    await pool.end();
    await database.drop();
  });

  it('hands out everybody once, in their order, part by part', async () => {
    const { segmentId } = await store.add({ name: 'Spoke', rules: spoke }, 'owner');
    const found: number[] = [];
    for await (const clientId of segments.people(segmentId)) found.push(clientId);
    expect(found).toEqual([-7, 1, 2, 3, 4, 5]);
  });

  it('stops handing out when nobody listens any more', async () => {
    const { segmentId } = await store.add({ name: 'Spoke too', rules: spoke }, 'owner');
    const gone = new AbortController();
    const people = segments.people(segmentId, gone.signal);
    expect((await people.next()).value).toBe(-7);
    gone.abort();
    await people.next();
    await expect(people.next()).rejects.toThrow('aborted');
  });

  it('pages through the last seen, each once', async () => {
    const first = await segments.page(spoke, { limit: 4 });
    const second = await segments.page(spoke, { limit: 4, cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ clientId }) => clientId)).toEqual([5, 4, 3, 2, 1, -7]);
    expect(second.nextCursor).toBeNull();
  });

  it('counts, and says among how many', async () => {
    expect(await segments.count(spoke)).toEqual({ people: 6, of: 7 });
  });

  it('does not know a segment that is not there', async () => {
    const nobodys = '00000000-0000-4000-8000-000000000000';
    await expect(segments.contains(nobodys, 1)).rejects.toThrow('there is no such segment');
    await expect(segments.people(nobodys).next()).rejects.toThrow('there is no such segment');
  });
});
