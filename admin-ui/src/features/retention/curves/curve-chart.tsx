import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { cn } from '../../../lib/cn';
import { formatPercent } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { labelledSlots } from '../../../lib/format/labelled-slots';
import { periodName } from '../cohort-names';
import { average, columnsOf, type OpenCell, type Retention } from '../retention';
import { CurveLines, curveScale } from './curve-lines';
import { CurveTold } from './curve-told';
import { cellBehind, curvesOf, firstPeriod, nearest, topOf, walk } from './curves';
import { useWidth } from './use-width';

interface CurveChartProps {
  retention: Retention;
  lit: OpenCell | null;
  onLight: (cell: OpenCell | null) => void;
  onOpen: (cell: OpenCell) => void;
}

/**
 * A curve for each cohort and a bold one for all. The point that is pointed at, or walked to by arrow keys, is told
 * below; a press on it, or Enter, opens the people behind it. A finger points first, and opens with a second press.
 */
export function CurveChart({ retention, lit, onLight, onOpen }: CurveChartProps) {
  const plot = useRef<HTMLDivElement>(null);
  const width = useWidth(plot);
  const pressed = useRef<OpenCell | null>(null);
  const columns = columnsOf(retention);
  const curves = useMemo(() => curvesOf(retention, columns), [retention, columns]);
  const all = useMemo(() => average(retention, columns), [retention, columns]);
  if (curves.length === 0) return null;

  const first = firstPeriod(retention);
  const top = topOf(retention, columns);
  const scale = curveScale(retention, columns, top);
  const point = (event: PointerEvent): OpenCell | null => {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return null;
    const period = first + Math.round(((event.clientX - box.left) / box.width) * (columns - 1 - first));
    return nearest(curves, period, (1 - (event.clientY - box.top) / box.height) * top);
  };
  const onPointerDown = (event: PointerEvent) => {
    const next = point(event);
    pressed.current = next?.cohort === lit?.cohort && next?.period === lit?.period ? next : null;
    onLight(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onLight(null);
    if (event.key === 'Enter') {
      if (lit?.period !== undefined) onOpen(lit);
      return;
    }
    const next = walk(curves, lit, event.key);
    if (!next) return;
    event.preventDefault();
    onLight(next);
  };
  const cell = lit && cellBehind(retention.cohorts, lit);
  const shown = cell && cell.period >= first && cell.period < columns ? cell : undefined;
  return (
    <div className="px-5 pb-5">
      <div
        role="group"
        tabIndex={0}
        aria-label={t('retention.curves')}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => onLight(point(event))}
        onPointerLeave={(event) => event.pointerType === 'mouse' && onLight(null)}
        onClick={() => pressed.current && onOpen(pressed.current)}
        className="cursor-pointer touch-pan-y rounded-md py-3 pr-3 pl-11"
      >
        <div ref={plot} className="relative h-56 sm:h-72">
          {[1, 0.5, 0].map((part) => (
            <div
              key={part}
              aria-hidden
              className="absolute inset-x-0 border-t"
              style={{ top: `${(1 - part) * 100}%` }}
            >
              <span className="figures absolute right-full -translate-y-1/2 pr-2 text-xs text-muted">
                {formatPercent(top * part)}
              </span>
            </div>
          ))}
          <CurveLines
            curves={curves}
            average={all.map((share, period) => (period < first ? null : share))}
            scale={scale}
            lit={lit?.cohort}
          />
          {shown && (
            <span
              aria-hidden
              className="absolute size-3 -translate-1/2 rounded-full border-2 border-surface"
              style={{
                left: `${scale.x(shown.period) * 100}%`,
                top: `${scale.y(shown.share) * 100}%`,
                background: curves.find(({ cohort }) => cohort === lit?.cohort)?.colour,
              }}
            />
          )}
        </div>
        <div className="figures relative mt-2 h-4 text-xs text-muted" aria-hidden>
          {labelledSlots(columns - first, width).map((slot) => (
            <span
              key={slot}
              className={cn(
                'absolute whitespace-nowrap',
                slot + 1 < columns - first || slot === 0 ? '-translate-x-1/2' : '-translate-x-full',
              )}
              style={{ left: `${scale.x(slot + first) * 100}%` }}
            >
              {periodName(retention, slot + first)}
            </span>
          ))}
        </div>
      </div>
      <CurveTold retention={retention} lit={shown && lit} average={all} onOpen={onOpen} />
    </div>
  );
}
