/** One figure of a run. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What it is to be, such as `≥ 0.5`; absent where nothing is promised. */
  target?: string;
  /** Whether it is as it should be; undefined where nothing is promised. */
  met?: boolean;
}

export interface Section {
  title: string;
  figures: Figure[];
}

/** A figure that must not be above, or below, a bound. */
export const atMost = (name: string, value: number, unit: string, bound: number): Figure => ({
  name,
  value,
  unit,
  target: `≤ ${shown(bound)}`,
  met: value <= bound,
});
export const atLeast = (name: string, value: number, unit: string, bound: number): Figure => ({
  name,
  value,
  unit,
  target: `≥ ${shown(bound)}`,
  met: value >= bound,
});
export const plain = (name: string, value: number, unit: string): Figure => ({ name, value, unit });

/** A section as lines of text in columns. */
export function drawn({ title, figures }: Section): string {
  const rows = figures.map(({ name, value, unit, target = '', met }) => [
    name,
    shown(value),
    unit,
    target,
    met === undefined ? '' : met ? 'yes' : 'NO',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[1]!) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function shown(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}
