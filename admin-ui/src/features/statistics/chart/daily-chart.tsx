import { type KeyboardEvent, useMemo, useRef } from 'react';
import 'uplot/dist/uPlot.min.css';
import { type DailyPoint } from '../../../lib/api-types';
import { useToday } from '../../../lib/format/time-zone';
import { chartLines } from './chart-lines';
import { ChartTable } from './chart-table';
import { ChartTooltip } from './chart-tooltip';
import { usePlot } from './use-plot';

interface DailyChartProps {
  series: DailyPoint[];
  hidden: ReadonlySet<string>;
}

/** Messages, pictures and active users of each day. Arrow keys walk through the days. */
export default function DailyChart({ series, hidden }: DailyChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const today = useToday();
  const days = useMemo(() => series.map(({ date }) => date), [series]);
  const values = useMemo(() => chartLines.map(({ daily }) => series.map(daily)), [series]);
  const { cursor, point } = usePlot({ host, days, lines: chartLines, values, hidden });

  const onKeyDown = (event: KeyboardEvent) => {
    const at = cursor?.index ?? days.length;
    const targets: Record<string, number | null> = {
      ArrowLeft: at - 1,
      ArrowRight: cursor ? at + 1 : 0,
      Home: 0,
      End: days.length - 1,
      Escape: null,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    point(target);
  };
  const shown = chartLines
    .map((line, i) => ({ line, values: values[i] ?? [] }))
    .filter(({ line }) => !hidden.has(line.id));
  const day = cursor && days[cursor.index];
  return (
    <div className="flex flex-1 flex-col px-2 pb-3 sm:px-3">
      <div
        className="relative flex flex-1 rounded-md"
        role="group"
        aria-label="Chart by day; arrow keys move from day to day"
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
      >
        <div ref={host} className="h-72 w-full overflow-hidden sm:h-80 xl:h-auto xl:min-h-80" aria-hidden />
        {cursor && day && (
          <ChartTooltip
            cursor={cursor}
            day={day}
            today={today}
            lines={shown.map(({ line }) => line)}
            values={shown.map((each) => each.values[cursor.index] ?? 0)}
          />
        )}
      </div>
      <ChartTable days={days} lines={chartLines} values={values} />
    </div>
  );
}
