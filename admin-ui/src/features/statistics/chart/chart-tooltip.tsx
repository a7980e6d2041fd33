import { formatNumber } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { type ChartLine } from './chart-lines';
import { type PlotCursor } from './plot/use-plot';

export interface TooltipLine {
  line: ChartLine;
  /** Null where it is still to come. */
  value: number | null;
  /** In the same slot of the period before. */
  before: number | null | undefined;
}

interface ChartTooltipProps {
  cursor: PlotCursor;
  title: string;
  lines: TooltipLine[];
  notes: string[];
}

const WIDTH = 232;

export function ChartTooltip({ cursor, title, lines, notes }: ChartTooltipProps) {
  const onTheLeft = cursor.left + WIDTH + 24 > cursor.width;
  return (
    <div
      role="status"
      className="figures pointer-events-none absolute top-4 z-10 rounded-md bg-raised px-3 py-2.5 text-sm shadow-raised"
      style={{ width: WIDTH, left: Math.max(0, onTheLeft ? cursor.left - WIDTH - 12 : cursor.left + 12) }}
    >
      <p className="mb-1.5 font-semibold">{title}</p>
      {lines.map(({ line, value, before }) => (
        <p key={line.id} className="flex items-center gap-2 leading-6">
          <span
            aria-hidden
            className="size-2.5 shrink-0 rounded-full"
            style={{ background: `var(--color-${line.token})` }}
          />
          <span className="flex-1 truncate text-muted">{t(line.label)}</span>
          {typeof before === 'number' && (
            <span className="text-xs text-muted">{t('chart.before', { count: before })}</span>
          )}
          <span className="font-medium">{value === null ? '–' : formatNumber(value)}</span>
        </p>
      ))}
      {notes.length > 0 && (
        <p className="mt-1.5 border-t pt-1.5 [overflow-wrap:anywhere]">{notes.join(' · ')}</p>
      )}
    </div>
  );
}
