import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirInUseError, DataDirLock } from './data-dir-lock';

describe('DataDirLock', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'teleskop-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Another process that holds the lock as ours does. */
  const holder = async (path: string): Promise<ChildProcess> => {
    const script = `require('net').createServer().listen(process.argv[1], () => console.log('holds'))`;
    const child = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return child;
  };

  it('lets one have the folder, and the next when that one is done', async () => {
    const first = await DataDirLock.acquire(folder);
    await expect(DataDirLock.acquire(folder)).rejects.toThrow(DataDirInUseError);
    await first.release();
    await (await DataDirLock.acquire(folder)).release();
  });

  it('makes the folder', async () => {
    await (await DataDirLock.acquire(join(folder, 'new', 'data'))).release();
  });

  it('is free again as soon as its owner was killed', async () => {
    const owner = await holder(join(folder, 'lock.sock'));
    await expect(DataDirLock.acquire(folder)).rejects.toThrow(/Another Teleskop is running/);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    await (await DataDirLock.acquire(folder)).release();
  });

  it('goes to exactly one of many who come at once, also over a dead lock', async () => {
    const owner = await holder(join(folder, 'lock.sock'));
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => DataDirLock.acquire(folder)));
    const winners = results.filter((result) => result.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    await winners[0]!.value.release();
  });

  it('finds room for a folder whose path is too long for a socket', async () => {
    const deep = join(folder, 'd'.repeat(120));
    const lock = await DataDirLock.acquire(deep);
    await expect(DataDirLock.acquire(deep)).rejects.toThrow(DataDirInUseError);
    await lock.release();
  });
});
