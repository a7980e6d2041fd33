import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../src/database/embedded/settings';
import { type TelegramSimulator } from '../../src/simulator/telegram-simulator';
import { until } from './until';

const MAIN = join(__dirname, '../../dist/src/main.js');
/** Nothing of the surroundings, such as a DATABASE_URL of the developer's, may reach the process. */
const CLEAN = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', LOG_LEVEL: 'warn' };

/** What makes the world of a process a harder one. */
export interface Hardships {
  /** Options of `ulimit`, such as `-n 64`. */
  ulimit?: string;
  /** Options of Node, such as `--max-old-space-size=128`. */
  nodeOptions?: readonly string[];
}

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** The application as it is built, in a process that can be killed. */
export class ProcessHouse {
  private output = '';
  private readonly ending: Promise<Ended>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ending = once(child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
      output: this.output,
    }));
  }

  /** Starts a process and does not wait for it. */
  static async spawn(
    env: Record<string, string>,
    { ulimit, nodeOptions = [] }: Hardships = {},
  ): Promise<ProcessHouse> {
    const port = Number(env.PORT ?? (await freePort()));
    const node = [process.execPath, ...nodeOptions, MAIN];
    const [command = '', ...args] = ulimit
      ? ['/bin/sh', '-c', `ulimit ${ulimit} && exec "$@"`, 'sh', ...node]
      : node;
    const child = spawn(command, args, {
      env: {
        ...CLEAN,
        HOST: '127.0.0.1',
        PORT: String(port),
        ADMIN_PASSWORD: 'a password for tests',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ProcessHouse(child, port);
  }

  /** Starts a process that talks to `telegram`, and waits until it listens. */
  static async start(
    telegram: TelegramSimulator,
    env: Record<string, string>,
    hardships: Hardships = {},
  ): Promise<ProcessHouse> {
    const connection = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };
    const house = await ProcessHouse.spawn({ ...connection, ...env }, hardships);
    await until(`a process that listens`, async () => (await house.get('/health/live'))?.status === 200);
    return house;
  }

  /** @returns undefined when it does not answer */
  async get(path: string): Promise<{ status: number; body: Record<string, unknown> } | undefined> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.port}${path}`);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    } catch {
      return undefined;
    }
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when the process has ended, with all that it printed. */
  ended(): Promise<Ended> {
    return this.ending;
  }

  end(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return this.ended();
  }
}
