import { setTimeout as delay } from 'node:timers/promises';
import { type Random } from '../../src/simulator/crowd/random';
import { postgresProcesses, signalAll } from '../support/postgres-processes';
import { until } from '../support/until';
import { type Stage } from './stage';

/** Something that goes on beside the faults that follow. */
export interface Underway {
  ends: Promise<void>;
}

export interface Fault {
  /** How often it is chosen, beside the others. */
  weight: number;
  /** Whether it counts as a kill. */
  isKill?: true;
  /** Whether nothing else may go on meanwhile. */
  isAlone?: true;
  begin(stage: Stage, random: Random): Promise<void> | Underway | undefined | void;
}

function tellAgain({ telegram, emitted }: Stage, random: Random): void {
  try {
    telegram.redeliver(random.pick(emitted.updateIds.slice(-100)));
  } catch {
    // Telegram has not delivered it yet
  }
}

/** All that is done to the stage, by name. */
export const faults = {
  'kill the app': {
    weight: 55,
    isKill: true,
    begin: async (stage, random) => {
      // Now and then while it is only starting, more often at work.
      if (random.chance(0.8)) await stage.listens();
      await delay(random.between(0, 400));
      await stage.killApp();
      // As if it had been killed before it could acknowledge the latest.
      for (let update = 0; update < 3; update += 1) tellAgain(stage, random);
    },
  },
  'kill Postgres': {
    weight: 20,
    isKill: true,
    begin: async ({ postgres }) => {
      const pid = await until('a database to kill', () => postgres.pid);
      signalAll(postgresProcesses(pid), 'SIGKILL');
    },
  },
  'freeze Postgres': {
    weight: 10,
    begin: ({ postgres: { pid } }, random) => {
      const frozen = pid === undefined ? [] : postgresProcesses(pid);
      signalAll(frozen, 'SIGSTOP');
      return { ends: delay(random.between(100, 2000)).then(() => signalAll(frozen, 'SIGCONT')) };
    },
  },
  'cut before a commit': { weight: 10, begin: ({ cutter }) => void cutter.cutNext('before') },
  'cut after a commit': { weight: 10, begin: ({ cutter }) => void cutter.cutNext('after') },
  'tell an update again': {
    weight: 10,
    begin: tellAgain,
  },
  'fill the disk': {
    weight: 4,
    // What is only in memory, because no disk takes it, would not survive a kill, and nothing could make it.
    isAlone: true,
    begin: async (stage, random) => {
      if (!stage.disk) return;
      await stage.ready();
      stage.disk.fill();
      await delay(random.between(200, 1000));
      stage.disk.empty();
      await until('an empty memory', async () => (await stage.journal('inMemory')) === 0, 120_000);
    },
  },
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];
