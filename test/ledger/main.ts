import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ProgressBar } from '../../src/commands/progress-bar';
import { type FaultName, faultNames } from './faults';
import { keepLedger } from './ledger';
import { drawn, drawnOddities } from './table';

const USAGE = `npm run ledger -- [options]
  --kills 1000     how often the application or Postgres is killed; other faults come on top
  --seed word      repeats the order of an earlier run
  --kinds a,b      only these faults: ${faultNames.join(', ')}
  --talkers 12     how many people talk meanwhile
  --json file      where the report goes, too
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now()) },
      kinds: { type: 'string', default: faultNames.join(',') },
      talkers: { type: 'string', default: '12' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { seed } = values;
  const kills = Number(values.kills);
  const kinds = values.kinds.split(',').map((kind) => kind.trim()) as FaultName[];
  const canBeKept =
    kills >= 0 && Number(values.talkers) > 0 && kinds.every((kind) => faultNames.includes(kind));
  if (values.help || !canBeKept) {
    process.stdout.write(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const setUp = pathToFileURL(join(__dirname, '../../scripts/lib/set-up.mjs')).href;
  await ((await import(setUp)) as { build: () => Promise<void> }).build();

  say(`Seed ${seed}`);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => interruption.abort(new Error('interrupted')));
  const bar = new ProgressBar('Killing');
  const report = await keepLedger({
    ...{ kills, seed, kinds, talkers: Number(values.talkers), say: (line) => bar.end(line) },
    signal: interruption.signal,
    progress: (killed, emitted) => bar.show(killed, kills, `${killed} kills, ${emitted} updates`),
  });
  bar.end('');
  say(drawn(report));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  if (report.balances) return say('\nThe ledger balances.');
  say(
    `\n${drawnOddities(report)}\n\nThe ledger does not balance. The same again: npm run ledger -- --seed ${seed}`,
  );
  process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The ledger could not be kept: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exitCode = 1;
});
