import { addDays } from '../../lib/format/days';
import { useToday } from '../../lib/format/time-zone';
import { shortDay } from '../../lib/format/times';
import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';

const SPAN = 28;

/** The last four weeks, a square a day. */
export function ActiveDays({ days }: { days: string[] }) {
  const today = useToday();
  const active = new Set(days);
  const shown = Array.from({ length: SPAN }, (_, i) => addDays(today, i - SPAN + 1));
  const count = shown.filter((day) => active.has(day)).length;
  const sentence = t('person.activeDays', { count });
  return (
    <figure>
      <div className="grid grid-cols-14 gap-1" role="img" aria-label={sentence}>
        {shown.map((day) => (
          <span
            key={day}
            title={shortDay(day, today)}
            className={cn('aspect-square rounded-[4px]', active.has(day) ? 'bg-active' : 'bg-pressed')}
          />
        ))}
      </div>
      <figcaption aria-hidden className="mt-2 text-xs text-muted">
        {sentence}
      </figcaption>
    </figure>
  );
}
