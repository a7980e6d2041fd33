import { type Pool } from 'pg';
import { TestDatabase } from '../../../../test/support/test-database';
import { until } from '../../../../test/support/until';
import { createPool } from '../../../database/pools';
import { textAt } from '../../wire/binary-reader';
import { Analyses, AnalysisTooLongError } from './analyses';
import { ANALYSES_AT_ONCE, ANALYSES_CONNECTIONS } from './analyses-pool';
import { CopyRoom } from './copy-room';

const SLEEP = 'SELECT pg_sleep(60)';

describe('Analyses', () => {
  let database: TestDatabase;
  let pool: Pool;
  let analyses: Analyses;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: ANALYSES_CONNECTIONS, queryTimeoutMs: 5000 });
    analyses = new Analyses(pool);
  });
  afterAll(async () => {
    analyses.onModuleDestroy();
    await pool.end();
    await database.drop();
  });
  const sleeping = async (): Promise<number> =>
    (await database.query(`SELECT FROM pg_stat_activity WHERE state = 'active' AND query = $1`, [SLEEP]))
      .length;

  it('answers', async () => {
    expect(await analyses.ask('SELECT $1::int + 1 AS two', [1])).toEqual([{ two: 2 }]);
  });

  it('leaves no timer behind, which would end the connection of somebody else', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    await analyses.ask('SELECT 1', []);
    const before = timers();
    const bytes = await analyses.sit((sitting) => sitting.copy('SELECT 7::int'));
    expect(bytes.readInt32BE(bytes.length - 6)).toBe(7);
    expect(timers()).toBe(before);
  });

  it('copies what is larger than the room for it, and then into the same room again', async () => {
    const room = new CopyRoom();
    const [large, small] = await analyses.sit(async (sitting) => {
      const first = Buffer.from(
        await sitting.copy(`SELECT string_agg(n::text, ',') FROM generate_series(1, 50000) n`, room),
      );
      return [first, await sitting.copy('SELECT 7::int', room)];
    });
    const numbers = Array.from({ length: 50_000 }, (_, n) => n + 1).join();
    expect(textAt(large, large.indexOf(numbers) - 4)).toBe(numbers);
    expect(small).toEqual(await analyses.sit((sitting) => sitting.copy('SELECT 7::int')));
  });

  it('writes nothing', async () => {
    await expect(analyses.ask('DELETE FROM tg_users', [])).rejects.toThrow(/read-only/);
  });

  it('asks about the same moment beside a question that goes on', async () => {
    const people = 'SELECT count(*)::int AS people FROM tg_users';
    const [here, beside] = await analyses.sit(async (sitting) => {
      const before = await sitting.ask<{ people: number }>(people, []);
      await database.query('INSERT INTO tg_users (client_id, first_seen_at) VALUES (1, now())');
      return [before, await sitting.beside((other) => other.ask<{ people: number }>(people, []))];
    });
    expect(beside).toEqual(here);
  });

  it('ends what is asked beside a question that fails', async () => {
    class Patient extends Analyses {
      protected override readonly longestMs = 60_000;
    }
    const failing = new Patient(pool).sit(async (sitting) => {
      const beside = sitting.beside((other) => other.ask(SLEEP, []));
      const here = until('the question beside it to run', async () => (await sleeping()) === 1).then(() =>
        sitting.ask('SELECT 1 / 0', []),
      );
      await Promise.all([here, beside]);
    });
    await expect(failing).rejects.toThrow('division by zero');
    await until('nothing to be left behind', async () => (await sleeping()) === 0);
  });

  it('ends a question that nobody waits for any more, and lets the next one in', async () => {
    const gone = new AbortController();
    const asked = Array.from({ length: ANALYSES_AT_ONCE }, () =>
      expect(analyses.ask(SLEEP, [], gone.signal)).rejects.toThrow('aborted'),
    );
    await until('the questions to run', async () => (await sleeping()) === ANALYSES_AT_ONCE);
    const next = analyses.ask('SELECT 3 AS three', []);
    const impatient = new AbortController();
    const never = expect(analyses.ask(SLEEP, [], impatient.signal)).rejects.toThrow('aborted');
    impatient.abort();
    await never;
    gone.abort();
    await Promise.all(asked);
    expect(await next).toEqual([{ three: 3 }]);
    await until('nothing to be left behind', async () => (await sleeping()) === 0);
  });

  it('says when a question takes too long', async () => {
    class Hasty extends Analyses {
      protected override readonly longestMs = 20;
    }
    await expect(new Hasty(pool).ask(SLEEP, [])).rejects.toThrow(AnalysisTooLongError);
  });
});
