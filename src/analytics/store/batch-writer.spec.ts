import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Pool } from 'pg';
import { eventRecord } from '../../../test/support/event-records';
import { TestDatabase } from '../../../test/support/test-database';
import { until } from '../../../test/support/until';
import { createPool } from '../../database/pools';
import { Journal } from '../journal/journal';
import { BatchWriter } from './batch-writer';
import { EventStore } from './event-store';
import { classify } from './write/fault-class';
import { Partitions } from './partitions/partitions';

describe('BatchWriter', () => {
  let database: TestDatabase;
  let pool: Pool;
  let path: string;
  let journal: Journal;
  let writer: BatchWriter;

  const append = (clientId: number, eventId: string = randomUUID()): void =>
    journal.append(eventRecord({ eventId, clientId, eventName: 'command' }));
  const drained = () => until('an empty journal', () => journal.figures().depth === 0);
  const count = async (table: string): Promise<number> =>
    Number((await database.query<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count);

  beforeEach(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    path = mkdtempSync(join(tmpdir(), 'teleskop-writer-'));
    journal = new Journal({ path, fsync: 'commit', maxBytes: 1e9 });
    writer = new BatchWriter(journal, new EventStore(pool, new Partitions(pool), 'UTC'));
  });
  afterEach(async () => {
    await writer.stop();
    await journal.close();
    await pool.end();
    await database.drop();
    rmSync(path, { recursive: true, force: true });
  });

  it('stores what is appended while it runs, and what lay there before', async () => {
    append(1);
    await journal.settled();
    writer.start();
    append(2);
    await drained();
    expect(await count('tg_analytics_events')).toBe(2);
  });

  it('sets one bad row of a thousand aside and stores its neighbours', async () => {
    const bad = randomUUID();
    for (let index = 1; index < 1000; index += 1) append(index);
    append(2 ** 63, bad);
    await journal.settled();
    writer.start();
    await drained();
    expect(await count('tg_analytics_events')).toBe(999);
    expect(await database.query('SELECT id, sqlstate, reason FROM tg_dead_letters')).toEqual([
      { id: bad, sqlstate: '22003', reason: expect.stringContaining('out of range') },
    ]);
  });

  it('waits while the schema does not fit, says so, and loses nothing', async () => {
    await database.query('ALTER TABLE tg_analytics_events RENAME COLUMN prompt TO gone');
    append(1);
    writer.start();
    await until('an alarm', () => writer.figures.fault !== undefined);
    expect(writer.figures.fault).toContain('refuses our statements');
    expect(journal.depth).toBe(1);
    await database.query('ALTER TABLE tg_analytics_events RENAME COLUMN gone TO prompt');
    await drained();
    expect(await count('tg_analytics_events')).toBe(1);
    expect(await count('tg_dead_letters')).toBe(0);
    expect(writer.figures).toMatchObject({ fault: undefined, written: 1 });
  });
});

describe('classify', () => {
  it.each([
    ['57P01', 'away'],
    ['53100', 'away'],
    ['40P01', 'away'],
    ['55P03', 'away'],
    ['25006', 'away'],
    ['XX000', 'away'],
    ['ECONNREFUSED', 'away'],
    ['22P05', 'poison'],
    ['23502', 'poison'],
    ['23505', 'poison'],
    ['P0001', 'poison'],
    ['54001', 'poison'],
    ['42703', 'misfit'],
    ['28P01', 'misfit'],
    ['3D000', 'misfit'],
  ])('takes %s for %s', (code, expected) => {
    expect(classify(Object.assign(new Error(), { code }))).toBe(expected);
  });

  it('waits when there is no SQLSTATE at all, as with a timeout of the client', () => {
    expect(classify(new Error('Query read timeout'))).toBe('away');
  });
});
