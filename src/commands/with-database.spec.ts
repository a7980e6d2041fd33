import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataDirLock } from '../config/data-dir-lock';
import { loadEnv } from '../config/env';
import { EmbeddedPostgres } from '../database/embedded/embedded-postgres';
import { withDatabase } from './with-database';

describe('withDatabase', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-command-'));
    chmodSync(dataDir, 0o755);
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  const answers = async (url: string | undefined): Promise<boolean> => {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  };

  it('starts the embedded database for a command, and ends it even when the command fails', async () => {
    let url: string | undefined;
    const command = withDatabase(loadEnv({ DATA_DIR: dataDir }), async ({ DATABASE_URL }) => {
      url = DATABASE_URL;
      expect(await answers(url)).toBe(true);
      throw new Error('the command failed');
    });
    await expect(command).rejects.toThrow('the command failed');
    expect(await answers(url)).toBe(false);
    await (await DataDirLock.acquire(dataDir)).release();
  });

  it('joins the database of an application that runs, and leaves it running', async () => {
    const lock = await DataDirLock.acquire(dataDir);
    const running = await EmbeddedPostgres.start({ dataDir });
    await withDatabase(loadEnv({ DATA_DIR: dataDir }), ({ DATABASE_URL }) => {
      expect(DATABASE_URL).toBe(running.url);
      return Promise.resolve();
    });
    expect(await answers(running.url)).toBe(true);
    await running.stop();
    await lock.release();
  });
});
