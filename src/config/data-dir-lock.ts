import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The kernel takes no longer path for a socket (sun_path: 108 bytes on Linux, 104 on macOS). */
const MAX_SOCKET_PATH = 100;
const ATTEMPTS = 100;
const PAUSE_MS = 50;
/** Clearing a dead lock away takes milliseconds; whoever takes longer was killed meanwhile. */
const TAKEOVER_MS = 3000;

export class DataDirInUseError extends Error {
  override readonly name = 'DataDirInUseError';
  constructor(readonly dataDir: string) {
    super(
      `Another Teleskop is running with the data folder ${dataDir}. Stop it first, or give this one another DATA_DIR.`,
    );
  }
}

/**
 * Lets one process own a data folder. The lock is a listening socket: the kernel ends it with the process, so that
 * even kill -9 leaves nothing behind that a later start would have to judge.
 */
export class DataDirLock {
  private constructor(
    private readonly server: Server,
    private readonly path: string,
  ) {}

  /** Makes the folder if need be. @throws DataDirInUseError */
  static async acquire(dataDir: string): Promise<DataDirLock> {
    mkdirSync(dataDir, { recursive: true });
    const path = socketPath(realpathSync(dataDir));
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const server = (await listen(path)) ?? (await takeOver(path));
      if (server) return new DataDirLock(server, path);
      if (await isAnswered(path)) throw new DataDirInUseError(dataDir);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new DataDirInUseError(dataDir);
  }

  /** Closing removes the socket's file too. */
  async release(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
    if (process.platform !== 'win32') rmSync(this.path, { force: true });
  }
}

function socketPath(dataDir: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\teleskop-${name}`;
  const inside = join(dataDir, 'lock.sock');
  return Buffer.byteLength(inside) <= MAX_SOCKET_PATH ? inside : join(tmpdir(), `teleskop-${name}.sock`);
}

/** @returns undefined when the path is taken */
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(path, () => {
      server.unref();
      resolve(server);
    });
  });
}

/**
 * Clears away what a process left that is gone. One at a time, or the second would clear away the first one's lock.
 * @returns undefined when somebody else is at it, or the lock is alive
 */
async function takeOver(path: string): Promise<Server | undefined> {
  const turn = `${path}.takeover`;
  try {
    mkdirSync(turn);
  } catch {
    const began = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - began > TAKEOVER_MS) rmSync(turn, { recursive: true, force: true });
    return undefined;
  }
  try {
    if (await isAnswered(path)) return undefined;
    rmSync(path, { force: true });
    return await listen(path);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
