import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type PersonDay } from '../../../lib/api-types';
import { type Day } from '../../../lib/format/days';
import { useToday } from '../../../lib/format/time-zone';
import { dayHeading, dayRange } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { lifeBars, nextActiveDay } from './life-scale';

interface LifeStripProps {
  days: readonly PersonDay[];
  /** The day that is read now. */
  day: Day | null;
  onJump: (day: Day) => void;
}

const BAR = 4;
const HEIGHT = 28;

/** All days of a person's life with the bot, higher where more happened; a press or drag goes there. */
export function LifeStrip({ days, day, onJump }: LifeStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [held, setHeld] = useState<number | null>(null);
  const today = useToday();
  useLayoutEffect(() => {
    const element = strip.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    setWidth(element.clientWidth);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const bars = useMemo(() => lifeBars(days, today, Math.floor(width / BAR)), [days, today, width]);
  const step = bars.length > 0 ? width / bars.length : 0;
  const marker = Math.max(4, Math.min(10, step + 2));
  const here = day ? bars.findIndex(({ to }) => to >= day) : -1;
  const path = useMemo(
    () =>
      bars
        .map(({ height }, i) =>
          height === 0 ? '' : `M${(i + 0.5) * step} ${HEIGHT}V${HEIGHT - Math.max(2, height * (HEIGHT - 4))}`,
        )
        .join(''),
    [bars, step],
  );

  const at = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.max(0, Math.min(bars.length - 1, index));
  };
  const go = (index: number) => {
    const bar = bars[index];
    if (!bar) return;
    // Silence leads to the next that was said.
    const found = days.find((each) => each.day >= bar.from) ?? days.at(-1);
    if (found) onJump(found.day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = day ?? days.at(-1)?.day;
    const target = {
      ArrowLeft: now && nextActiveDay(days, now, -1),
      ArrowRight: now && nextActiveDay(days, now, 1),
      Home: days[0]?.day,
      End: days.at(-1)?.day,
    }[event.key];
    if (!target) return;
    event.preventDefault();
    onJump(target);
  };
  const shown = held === null ? undefined : bars[held];
  return (
    <div className="border-b bg-surface px-3 pt-1 sm:px-4 print:hidden">
      <div
        ref={strip}
        role="slider"
        tabIndex={0}
        aria-label={t('timeline.life')}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, bars.length - 1)}
        aria-valuenow={Math.max(0, here)}
        aria-valuetext={day ? dayHeading(day, today) : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setHeld(at(event));
        }}
        onPointerMove={(event) => setHeld(at(event))}
        onPointerUp={(event) => go(at(event))}
        onPointerLeave={() => setHeld(null)}
        className="relative h-9 cursor-pointer touch-none rounded-sm"
      >
        <svg
          width={width}
          height={HEIGHT}
          aria-hidden
          className="absolute inset-x-0 bottom-1 overflow-visible"
        >
          <path d={`M0 ${HEIGHT}H${width}`} className="stroke-line" />
          <path d={path} className="stroke-messages" strokeWidth={Math.max(1, Math.min(6, step - 1))} />
          {here >= 0 && (
            <rect
              x={(here + 0.5) * step - marker / 2}
              width={marker}
              height={HEIGHT}
              rx="2"
              className="fill-accent/25 stroke-accent"
            />
          )}
        </svg>
        {shown && held !== null && (
          <span
            aria-hidden
            className="figures pointer-events-none absolute top-full z-20 mt-1 -translate-x-1/2 rounded-sm bg-raised px-2 py-1 text-xs whitespace-nowrap shadow-raised"
            style={{ left: Math.max(64, Math.min(width - 64, (held + 0.5) * step)) }}
          >
            {shown.from === shown.to ? dayHeading(shown.from, today) : dayRange(shown, today)}
            {' · '}
            {t('timeline.countEvents', { count: shown.events })}
          </span>
        )}
      </div>
    </div>
  );
}
