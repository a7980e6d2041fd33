import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../../src/simulator/crowd/random';
import { type Balance, balance, isBalanced } from '../support/balance';
import { type Fault, type FaultName, faultNames, faults } from './faults';
import { Stage } from './stage';

export interface LedgerOptions {
  kills: number;
  seed: string;
  kinds: readonly FaultName[];
  talkers: number;
  say: (line: string) => void;
  progress: (kills: number, emitted: number) => void;
  /** Ends it early, by an error. */
  signal?: AbortSignal;
}

export interface LedgerReport extends Balance {
  seed: string;
  seconds: number;
  kills: number;
  faults: Partial<Record<FaultName, number>>;
  /** All rows, answers included. */
  events: number;
  talkers: number;
  /** Talkers who got the answer of a persona at the end. */
  answered: number;
  /** Ends of the application that nobody asked for. */
  crashes: string[];
  /** What `npm run rebuild -- --check` says of the rollups. */
  rollups: string;
  balances: boolean;
}

/** How long nothing may change before waiting for it is hopeless. */
const PATIENCE_MS = 60_000;
/** What `npm run rebuild -- --check` says when it found no difference. */
const NOTHING_MISSING = 'Every rollup is what the events say.';

/** Lets people talk, hurts the application in every way, and compares what was said with what is stored. */
export async function keepLedger(options: LedgerOptions): Promise<LedgerReport> {
  const began = Date.now();
  const { seed, talkers, say } = options;
  const stage = await Stage.set(seed, talkers, say);
  try {
    stage.talkers.start();
    const counts = await storm(stage, options);
    say('Silence; the last answers are awaited');
    stage.cutter.spare();
    stage.talkers.stop();
    await stage.ready();
    const answered = await stage.talkers.answered();
    const books = await settled(stage);
    const rollups = await check(stage.postgres.url);
    await stage.stopApp();
    const [rows] = await stage.query<{ events: number }>(
      'SELECT count(*)::int AS events FROM tg_analytics_events',
    );
    const kills = faultNames.reduce((sum, name) => sum + (isKill(name) ? (counts[name] ?? 0) : 0), 0);
    return {
      ...{ seed, seconds: Math.round((Date.now() - began) / 1000), kills, faults: counts },
      ...{ events: rows?.events ?? 0, ...books, talkers, answered, crashes: stage.crashes, rollups },
      balances:
        isBalanced(books) &&
        answered === talkers &&
        stage.crashes.length === 0 &&
        rollups === NOTHING_MISSING,
    };
  } finally {
    await stage.strike();
  }
}

/** One fault after another, in an order that the seed decides, until there were enough kills. */
async function storm(
  stage: Stage,
  { kills, seed, kinds, progress, signal }: LedgerOptions,
): Promise<Partial<Record<FaultName, number>>> {
  const random = new Random(seed);
  const counts: Partial<Record<FaultName, number>> = {};
  let underway: Promise<void>[] = [];
  const counted = kinds.some(isKill) ? isKill : () => true;
  for (let killed = 0; killed < kills;) {
    signal?.throwIfAborted();
    const name = choose(kinds, random);
    const fault: Fault = faults[name];
    await delay(random.between(0, 300));
    if (fault.isAlone) {
      await Promise.all(underway);
      underway = [];
    }
    const begun = await fault.begin(stage, random);
    if (begun) underway.push(begun.ends);
    counts[name] = (counts[name] ?? 0) + 1;
    if (counted(name)) killed += 1;
    progress(killed, stage.emitted.size);
  }
  await Promise.all(underway);
  return counts;
}

const isKill = (name: FaultName): boolean => (faults[name] as Fault).isKill === true;

function choose(kinds: readonly FaultName[], random: Random): FaultName {
  const total = kinds.reduce((sum, kind) => sum + faults[kind].weight, 0);
  let place = random.next() * total;
  return kinds.find((kind) => (place -= faults[kind].weight) < 0) ?? random.pick(kinds);
}

/** The books when nothing is under way any more, or when waiting for it is hopeless. */
async function settled(stage: Stage): Promise<Balance> {
  let end = Date.now() + PATIENCE_MS;
  for (let missing = Infinity; ; await delay(500)) {
    const books = await balance(stage.emitted, stage.query);
    const now = books.lost.length + books.owed;
    if (isBalanced(books) || Date.now() > end) return books;
    if (now < missing) end = Date.now() + PATIENCE_MS;
    missing = Math.min(missing, now);
  }
}

/** Asks the application's own command, in a process of its own. */
async function check(DATABASE_URL: string): Promise<string> {
  const command = join(__dirname, '../../dist/src/commands/rebuild.js');
  const child = spawn(process.execPath, [command, '--check'], {
    env: { PATH: process.env.PATH, DATABASE_URL },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  await once(child, 'close');
  return output
    .split('\n')
    .filter((line) => line && !line.startsWith('Comparing'))
    .join('\n');
}
