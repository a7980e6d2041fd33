import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { until } from '../../../test/support/until';
import { EmbeddedPostgres } from './embedded-postgres';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('EmbeddedPostgres', () => {
  let folder: string;
  const flags = ['fsync=off'];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'teleskop-embedded-'));
    chmodSync(folder, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its data from one start to the next, and leaves no process', async () => {
    const first = await EmbeddedPostgres.start({ dataDir: folder, flags });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const pid = first.pid ?? 0;
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await EmbeddedPostgres.start({ dataDir: folder, flags });
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it('takes over the database that a killed application left running', async () => {
    const left = await EmbeddedPostgres.start({ dataDir: folder, flags });
    const heir = await EmbeddedPostgres.start({ dataDir: folder, flags });
    expect(heir.pid).toBe(left.pid);
    await heir.stop();
    await left.stop();
    expect(left.pid).toBeUndefined();
  });

  it('brings that one back, too, when it is killed later', async () => {
    const source = join(__dirname, 'embedded-postgres.ts');
    const script = `require(${JSON.stringify(source)}).EmbeddedPostgres.start({ dataDir: ${JSON.stringify(folder)} })
      .then(() => process.kill(process.pid, 'SIGKILL'));`;
    const node = ['-r', join(__dirname, '../../../scripts/lib/typescript.cjs'), '-e', script];
    expect(spawnSync(process.execPath, node).signal).toBe('SIGKILL');
    const heir = await EmbeddedPostgres.start({ dataDir: folder, flags });
    const before = heir.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await until('a new database', async () => {
      if (heir.pid === before) return false;
      return ask(heir.url, 'SELECT 1').catch(() => false as const);
    });
    await heir.stop();
  });

  it('waits for one that is mending what a kill of its parts has left', async () => {
    const left = await EmbeddedPostgres.start({ dataDir: folder, flags });
    const [writer] = await ask(left.url, `SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'`);
    process.kill(Number(writer?.pid), 'SIGKILL');
    const heir = await EmbeddedPostgres.start({ dataDir: folder, flags });
    expect(heir.pid).toBe(left.pid);
    await left.stop();
    await heir.stop();
  });

  it('comes back by itself when the database is killed', async () => {
    const postgres = await EmbeddedPostgres.start({ dataDir: folder, flags });
    const before = postgres.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await until('a new database', async () => {
      if (postgres.pid === before) return false;
      return ask(postgres.url, 'SELECT 1').catch(() => false as const);
    });
    await postgres.stop();
  });

  it('runs where only the owner may enter the folder', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const postgres = await EmbeddedPostgres.start({ dataDir: join(closed, 'data'), flags });
    expect(await ask(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await postgres.stop();
    rmSync(realpathSync(join(closed, 'data/postgres')), { recursive: true });
  });
});
