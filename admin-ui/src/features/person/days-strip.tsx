import { memo } from 'react';
import { addDays } from '../../lib/format/days';
import { useToday } from '../../lib/format/time-zone';
import { t } from '../../lib/i18n/t';

const SPAN = 28;
const STEP = 4;
const HEIGHT = 16;

const lastDays = (today: string) => Array.from({ length: SPAN }, (_, i) => addDays(today, i - SPAN + 1));
let weeks = { today: '', days: [] as string[] };

/** Those of every strip are the same, until midnight. */
function weeksTo(today: string): string[] {
  if (weeks.today !== today) weeks = { today, days: lastDays(today) };
  return weeks.days;
}

/** The last four weeks in one line, a stroke for each day on which somebody was there. */
export const DaysStrip = memo(function DaysStrip({ days }: { days: string[] }) {
  const today = useToday();
  const active = new Set(days);
  const shown = weeksTo(today).map((day) => active.has(day));
  const count = shown.filter(Boolean).length;
  const stroke = (wanted: boolean, height: number) =>
    shown
      .map((is, i) => (is === wanted ? `M${i * STEP + 1.5} ${(HEIGHT - height) / 2}v${height}` : ''))
      .join('');
  return (
    <svg
      role="img"
      aria-label={t('person.activeDays', { count })}
      viewBox={`0 0 ${SPAN * STEP} ${HEIGHT}`}
      className="h-4 w-24"
      fill="none"
      strokeWidth="3"
      strokeLinecap="round"
    >
      <path d={stroke(false, 0.01)} className="stroke-line-strong" strokeWidth="2" />
      <path d={stroke(true, 11)} className="stroke-active" />
    </svg>
  );
});
