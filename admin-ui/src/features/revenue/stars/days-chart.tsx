import { type KeyboardEvent, useState } from 'react';
import { FigureButton } from '../../../components/figure-button';
import { cn } from '../../../lib/cn';
import { formatNumber } from '../../../lib/format/numbers';
import { useToday } from '../../../lib/format/time-zone';
import { shortDay } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { type OpenPayers, type RevenueDay } from '../revenue';

interface DaysChartProps {
  days: RevenueDay[];
  onOpen: (open: OpenPayers) => void;
}

/** Stars by day; what was returned hangs from the line. The day that is pointed at, or walked to, is told below. */
export function DaysChart({ days, onOpen }: DaysChartProps) {
  const today = useToday();
  const [at, setAt] = useState<number | null>(null);
  const above = Math.max(1, ...days.map(({ paid }) => paid));
  const below = Math.max(0, ...days.map(({ refunded }) => refunded));
  const whole = above + below;
  const shown = days[at ?? days.length - 1];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt((now) => Math.min(Math.max((now ?? days.length - 1) + step, 0), days.length - 1));
  };
  return (
    <div className="px-5 pb-5">
      <div
        role="group"
        tabIndex={0}
        aria-label={t('revenue.keys')}
        onKeyDown={onKeyDown}
        className="flex h-48 rounded-sm"
      >
        {days.map(({ date, paid, refunded }, index) => (
          <div
            key={date}
            onPointerEnter={() => setAt(index)}
            className={cn('relative min-w-0 flex-1', index === at && 'bg-sunken')}
          >
            <span
              className="absolute inset-x-[12%] rounded-[1px] bg-images"
              style={{ top: `${((above - paid) / whole) * 100}%`, height: `${(paid / whole) * 100}%` }}
            />
            <span
              className="absolute inset-x-[12%] rounded-[1px] bg-negative"
              style={{ top: `${(above / whole) * 100}%`, height: `${(refunded / whole) * 100}%` }}
            />
          </div>
        ))}
      </div>
      <div className="figures flex justify-between pt-1 text-xs text-muted" aria-hidden>
        <span>{days[0] && shortDay(days[0].date, today)}</span>
        <span>{days.at(-1) && shortDay(days.at(-1)!.date, today)}</span>
      </div>
      {shown && (
        <p aria-live="polite" className="figures min-h-10 pt-3 text-sm text-pretty">
          <strong className="font-medium">{shortDay(shown.date, today)}</strong>{' '}
          <FigureButton
            value={t('revenue.told', {
              paid: formatNumber(shown.paid),
              payments: formatNumber(shown.payments),
              refunded: formatNumber(shown.refunded),
            })}
            disabled={shown.payments === 0}
            onClick={() => onOpen({ figure: 'paid', by: 'day', key: shown.date })}
          />
        </p>
      )}
    </div>
  );
}
