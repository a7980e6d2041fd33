import { type LedgerReport } from './ledger';

/** A report as lines of text in columns. */
export function drawn(report: LedgerReport): string {
  const rows: [string, string | number][] = [
    ...Object.entries(report.faults),
    ['', ''],
    ['kills in all', report.kills],
    ['minutes', (report.seconds / 60).toFixed(1)],
    ['', ''],
    ['updates emitted', report.emitted],
    ['stored', report.stored],
    ['dead-lettered', report.deadLettered],
    ['lost', report.lost.length],
    ['doubled', report.doubled.length + report.doubledAnswers.length],
    ['invented', report.invented.length],
    ['rows in all, answers included', report.events],
    ['people whose counters differ from their rows', report.miscounted.length],
    ['answers still owed', report.owed],
    ['people answered', `${report.answered} of ${report.talkers}`],
    ['ends that nobody asked for', report.crashes.length],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, value]) =>
    name === ''
      ? ''
      : `  ${name.padEnd(width)}  ${(typeof value === 'number' ? value.toLocaleString('en-US') : value).padStart(9)}`,
  );
  return [...lines, `  ${report.rollups}`].join('\n');
}

/** What does not fit, for whoever must find out why. */
export function drawnOddities({
  lost,
  doubled,
  doubledAnswers,
  invented,
  miscounted,
  crashes,
}: LedgerReport): string {
  return Object.entries({ lost, doubled, doubledAnswers, invented, miscounted, crashes })
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => [`${name}:`, ...items.slice(0, 20).map((item) => `  ${item}`)].join('\n'))
    .join('\n');
}
