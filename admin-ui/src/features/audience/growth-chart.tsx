import { type KeyboardEvent, useState } from 'react';
import { formatNumber } from '../../lib/format/numbers';
import { useToday } from '../../lib/format/time-zone';
import { shortDay } from '../../lib/format/times';
import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { type AudienceDay, type Bar, barsOf, extent } from './audience';

const colours: Record<Bar['part'], string> = {
  returning: 'bg-users',
  resurrected: 'bg-messages',
  newcomers: 'bg-active',
  dormant: 'bg-negative',
};
const parts = ['newcomers', 'resurrected', 'returning', 'dormant'] as const;

/** Who was there on each day, and who was lost. The day that is pointed at, or walked to by arrow keys, is told below. */
export function GrowthChart({ days }: { days: AudienceDay[] }) {
  const today = useToday();
  const [at, setAt] = useState<number | null>(null);
  const scale = extent(days);
  const shown = days[at ?? days.length - 1];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt((now) => Math.min(Math.max((now ?? days.length - 1) + step, 0), days.length - 1));
  };
  return (
    <div className="px-5 pb-5">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-3 text-sm text-muted">
        {parts.map((part) => (
          <li key={part} className="flex items-center gap-1.5">
            <span className={cn('size-2.5 rounded-xs', colours[part])} aria-hidden />
            {t(`audience.${part}`)}
          </li>
        ))}
      </ul>
      <div
        role="group"
        tabIndex={0}
        aria-label={t('audience.keys')}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
        onPointerLeave={() => setAt(null)}
        className="flex h-64 rounded-sm"
      >
        {days.map((day, index) => (
          <div
            key={day.date}
            onPointerEnter={() => setAt(index)}
            className={cn('relative min-w-0 flex-1', index === at && 'bg-sunken')}
          >
            {barsOf(day, scale).map(({ part, top, height }) => (
              <span
                key={part}
                className={cn('absolute inset-x-[12%] rounded-[1px]', colours[part])}
                style={{ top: `${top * 100}%`, height: `${height * 100}%` }}
              />
            ))}
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
          {t('audience.told', {
            dau: formatNumber(shown.dau),
            newcomers: formatNumber(shown.newcomers),
            returning: formatNumber(shown.returning),
            resurrected: formatNumber(shown.resurrected),
            dormant: formatNumber(shown.dormant),
            blocked: formatNumber(shown.blocked),
          })}
        </p>
      )}
    </div>
  );
}
