import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { freshness } from './measurements/freshness';
import { ingest } from './measurements/ingest';
import { outage } from './measurements/outage';
import { reports } from './measurements/reports';
import { startUp } from './measurements/start-up';
import { tracking } from './measurements/tracking';
import { type Bench } from './support/bench';
import { BenchPostgres } from './support/bench-database';
import { drawn, type Figure, type Section } from './support/table';

const measurements: Record<string, { title: string; run: (bench: Bench) => Promise<Figure[]> }> = {
  tracking: { title: 'Tracking in the handler', run: tracking },
  ingest: { title: 'From publish to committed', run: ingest },
  freshness: { title: 'Freshness at 2,000 events a second', run: freshness },
  outage: { title: 'A million events while the database is away', run: outage },
  reports: { title: 'Reports', run: reports },
  startUp: { title: 'Start', run: startUp },
};

const USAGE = `npm run bench -- [options] [measurements]
  ${Object.keys(measurements).join(' ')}   (all of them)
  --sizes 100000,1000000   events in the databases of the reports; add 10000000 for the long run
  --events 300000          events of the ingest
  --json bench.json        where the figures go
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '100000,1000000' },
      events: { type: 'string', default: '300000' },
      json: { type: 'string', default: 'bench.json' },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((name) => !(name in measurements));
  const sizes = values.sizes.split(',').map(Number);
  const events = Number(values.events);
  if (values.help || unknown.length > 0 || [...sizes, events].some((size) => !(size > 0))) {
    process.stdout.write(USAGE);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const postgres = await BenchPostgres.start();
  const sections: Section[] = [];
  try {
    for (const [name, { title, run }] of Object.entries(measurements)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const say = (what: string): void => void process.stderr.write(`  ${title}: ${what}\n`);
      const section = { title, figures: await run({ postgres, say, sizes, events }) };
      sections.push(section);
      process.stdout.write(`\n${drawn(section)}\n`);
    }
  } finally {
    await postgres.stop();
  }
  const machine = { node: process.version, cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) };
  writeFileSync(values.json, `${JSON.stringify({ machine, at: new Date(), sections }, null, 2)}\n`);
  const missed = sections.flatMap(({ figures }) => figures).filter(({ met }) => met === false);
  process.stdout.write(
    `\n${missed.length === 0 ? 'Every target is met' : `${missed.length} targets are missed`}; figures in ${values.json}\n`,
  );
}

main().then(
  // What measured may still hold a timer; the figures are written.
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  },
);
