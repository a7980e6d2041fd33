import { type KeyboardEvent, useMemo, useRef } from 'react';
import 'uplot/dist/uPlot.min.css';
import { type Annotation, type Series } from '../../../lib/api-types';
import { useNow } from '../../../lib/browser/use-now';
import { type Day, wallClock } from '../../../lib/format/days';
import { useTimeZone, useToday } from '../../../lib/format/time-zone';
import { t } from '../../../lib/i18n/t';
import { chartLines } from './chart-lines';
import { ChartMarks } from './chart-marks';
import { ChartTable } from './chart-table';
import { ChartTooltip } from './chart-tooltip';
import { usePlot } from './plot/use-plot';
import { marksOf, slotDay, slotLabel, slotName } from './slots';

interface ActivityChartProps {
  data: Series;
  hidden: ReadonlySet<string>;
  annotations: Annotation[];
  /** A press on a slot, or Enter on the one that is pointed at. */
  onOpenDay: (day: Day) => void;
}

/** Figures of each slot beside those of the period before. Arrow keys walk, Enter opens the day. */
export default function ActivityChart({ data, hidden, annotations, onOpenDay }: ActivityChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const today = useToday();
  const now = wallClock(new Date(useNow()), useTimeZone());
  const { step, series, previous } = data;
  const days = useMemo(() => series.map(({ at }) => slotDay(at)), [series]);
  const labels = useMemo(
    () => series.map(({ at }) => slotLabel(at, step, days.at(-1) ?? '')),
    [series, step, days],
  );
  // The hours of today that are still to come have no figures, rather than figures of nothing.
  const come = series.filter(({ at }) => at <= now).length;
  const values = useMemo(
    () => chartLines.map(({ value }) => series.map((slot, i) => (i < come ? value(slot) : null))),
    [series, come],
  );
  const before = useMemo(
    () =>
      previous
        ? chartLines.map(({ value }) => series.map((_, i) => (previous[i] ? value(previous[i]) : null)))
        : [],
    [series, previous],
  );
  const marks = useMemo(() => marksOf(annotations, days), [annotations, days]);
  const { cursor, frame, point } = usePlot({ host, labels, lines: chartLines, values, before, hidden });
  const nameOf = (index: number): string => slotName(series[index]?.at ?? '', step, today);
  const open = (index: number | undefined) => {
    const day = index === undefined ? undefined : days[index];
    if (day) onOpenDay(day);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The flags within have keys of their own.
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') return open(cursor?.index);
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
  const shown = chartLines.flatMap((line, i) =>
    cursor && !hidden.has(line.id)
      ? [{ line, value: values[i]?.[cursor.index] ?? null, before: before[i]?.[cursor.index] }]
      : [],
  );
  return (
    <div className="flex flex-1 flex-col px-2 pb-3 sm:px-3">
      <div
        className="relative rounded-md"
        role="group"
        aria-label={t('chart.label')}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => point(null)}
      >
        <div
          ref={host}
          className="h-72 w-full cursor-pointer overflow-hidden sm:h-[348px]"
          aria-hidden
          onClick={() => open(cursor?.index)}
        />
        {frame && (
          <ChartMarks
            marks={marks}
            count={series.length}
            frame={frame}
            onOpen={({ index, notes }) => onOpenDay(notes[0]?.day ?? days[index] ?? today)}
          />
        )}
        {cursor && (
          <ChartTooltip
            cursor={cursor}
            title={nameOf(cursor.index)}
            lines={shown}
            notes={marks.find(({ index }) => index === cursor.index)?.notes.map(({ text }) => text) ?? []}
          />
        )}
      </div>
      <ChartTable names={series.map((_, i) => nameOf(i))} lines={chartLines} values={values} />
    </div>
  );
}
