import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { ProcessHouse } from '../../support/process-house';
import { type Bench } from '../support/bench';
import { megabytes, timed } from '../support/statistics';
import { type Figure, plain } from '../support/table';
import { readFileSync } from 'node:fs';

/** How long the built application takes from nothing, and from its last end, until it listens; and what it needs then. */
export async function startUp({ say }: Bench): Promise<Figure[]> {
  const telegram = await TelegramSimulator.start({});
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-bench-start-'));
  chmodSync(dataDir, 0o755);
  const env = { DATA_DIR: dataDir };
  say('first start, with a new database');
  let house: ProcessHouse | undefined;
  const first = await timed(async () => (house = await ProcessHouse.start(telegram, env)));
  await house?.end('SIGTERM');
  say('second start');
  const second = await timed(async () => (house = await ProcessHouse.start(telegram, env)));
  const memory = megabytes(rssOf(house?.pid ?? 0));
  await house?.end('SIGTERM');
  await telegram.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return [
    plain('first start until it listens', first / 1000, 's'),
    plain('second start until it listens', second / 1000, 's'),
    plain('memory at rest, without the database', memory, 'MB'),
  ];
}

/** Resident bytes of a process, from /proc; NaN where there is none. */
function rssOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return NaN;
  }
}
