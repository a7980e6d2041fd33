import { type Difference } from '../analytics/store/rebuild/rollup-comparison';
import { Rebuild } from '../analytics/store/rebuild/rebuild';
import { readProcessEnv } from '../config/process-env';
import { runMigrations } from '../database/migrations-runner';
import { createPool } from '../database/pools';
import { ProgressBar } from './progress-bar';
import { withDatabase } from './with-database';

const USAGE = `npm run rebuild              counts every rollup anew from the events, while the application runs
npm run rebuild -- --check   only compares, and exits with 1 at the first difference
`;

async function rebuild(options: readonly string[]): Promise<void> {
  const isCheck = options[0] === '--check';
  if (options.length > (isCheck ? 1 : 0)) throw new Error(`use it like this:\n${USAGE}`);
  await withDatabase(readProcessEnv(), async ({ DATABASE_URL: url = '', ANALYTICS_TIME_ZONE: zone }) => {
    await runMigrations(url);
    const pool = createPool(url, { name: 'rebuild-command', max: 2, queryTimeoutMs: 60_000 });
    const bar = new ProgressBar(isCheck ? 'Comparing' : 'Counting');
    const work = new Rebuild(pool, zone, (done, of, what) => bar.show(done, of, what));
    try {
      if (isCheck) reportDifference(await work.check(), bar);
      else {
        const wrong = await work.run();
        bar.end(wrong === 0 ? 'Every rollup was right.' : `${wrong} rows were wrong and are right now.`);
      }
    } finally {
      await pool.end();
    }
  });
}

function reportDifference(difference: Difference | undefined, bar: ProgressBar): void {
  if (!difference) return bar.end('Every rollup is what the events say.');
  const { table, stored, counted } = difference;
  bar.end(
    `${table} differs.\n  stored:  ${shown(stored)}\n  counted: ${shown(counted)}\nnpm run rebuild mends it.`,
  );
  process.exitCode = 1;
}

/** As much of a row as somebody can read. */
const SHOWN = 1000;

const shown = (row: Record<string, unknown> | null): string =>
  row ? JSON.stringify(row).slice(0, SHOWN) : 'no such row';

rebuild(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`Rebuilding: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
