import { formatNumber } from '../../../lib/format/numbers';
import { dayHeading } from '../../../lib/format/times';
import { type ChartLine } from './chart-lines';
import { type PlotCursor } from './use-plot';

interface ChartTooltipProps {
  cursor: PlotCursor;
  day: string;
  today: string;
  lines: ChartLine[];
  /** One for each line. */
  values: number[];
}

const WIDTH = 208;

export function ChartTooltip({ cursor, day, today, lines, values }: ChartTooltipProps) {
  const onTheLeft = cursor.left + WIDTH + 24 > cursor.width;
  return (
    <div
      role="status"
      className="figures pointer-events-none absolute top-2 z-10 rounded-md bg-raised px-3 py-2.5 text-sm shadow-raised"
      style={{ width: WIDTH, left: Math.max(0, onTheLeft ? cursor.left - WIDTH - 12 : cursor.left + 12) }}
    >
      <p className="mb-1.5 font-semibold">{dayHeading(day, today)}</p>
      {lines.map((line, i) => (
        <p key={line.id} className="flex items-center gap-2 leading-6">
          <span
            aria-hidden
            className="h-2.5 w-2.5 rounded-full"
            style={{ background: `var(--color-${line.token})` }}
          />
          <span className="flex-1 text-muted">{line.label}</span>
          <span className="font-medium">{formatNumber(values[i] ?? 0)}</span>
        </p>
      ))}
    </div>
  );
}
