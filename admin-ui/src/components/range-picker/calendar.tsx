import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { DayPicker } from 'react-day-picker';
import { type Day } from '../../lib/format/days';
import { speech } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { between, type Days } from '../../lib/url/range';
import { weekBegin } from '../../lib/format/week';
import { fromLocalDate, toLocalDate } from './calendar-days';

interface CalendarProps {
  value: Days;
  /** Days after it cannot be chosen: nothing has happened there yet. */
  today: Day;
  months: number;
  onPick: (days: Days) => void;
}

const arrow =
  'grid size-8 place-items-center rounded-sm text-muted hover:bg-pressed hover:text-text aria-disabled:opacity-30';
const styles = {
  root: 'relative',
  months: 'flex gap-5',
  month_caption: 'flex h-8 items-center justify-center font-medium',
  caption_label: '',
  nav: 'absolute inset-x-0 top-0 flex justify-between',
  button_previous: arrow,
  button_next: arrow,
  month_grid: 'mt-1 border-collapse',
  weekday: 'size-9 text-xs font-normal text-muted',
  day: 'figures p-0 text-center',
  day_button: 'size-9 rounded-sm -outline-offset-2 enabled:hover:bg-pressed',
  outside: 'invisible',
  disabled: '[&>button]:text-muted [&>button]:opacity-45',
  today: 'font-semibold [&>button]:underline [&>button]:underline-offset-4',
  range_start: 'rounded-l-sm bg-accent-soft [&>button]:bg-accent-solid [&>button]:text-white',
  range_end: 'rounded-r-sm bg-accent-soft [&>button]:bg-accent-solid [&>button]:text-white',
  range_middle: 'bg-accent-soft text-accent [&>button]:rounded-none',
};

const written = (options: Intl.DateTimeFormatOptions) => (date: Date) =>
  new Intl.DateTimeFormat(speech().tag, options).format(date);
const wholeDay = written({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Two presses make a range, in either order. */
export default function Calendar({ value, today, months, onPick }: CalendarProps) {
  const [first, setFirst] = useState<Day | null>(null);
  const shown = first ? { from: first, to: first } : value;
  const pick = (date: Date, blocked: boolean) => {
    const day = fromLocalDate(date);
    if (blocked) return;
    if (first) onPick(between(first, day));
    setFirst(first ? null : day);
  };
  return (
    <div className="mx-auto">
      <DayPicker
        mode="range"
        selected={{ from: toLocalDate(shown.from), to: toLocalDate(shown.to) }}
        onDayClick={(date, { disabled }) => pick(date, disabled === true)}
        defaultMonth={toLocalDate(
          months > 1 && value.from.slice(0, 7) < value.to.slice(0, 7) ? value.from : value.to,
        )}
        endMonth={toLocalDate(today)}
        disabled={{ after: toLocalDate(today) }}
        today={toLocalDate(today)}
        numberOfMonths={months}
        weekStartsOn={weekBegin(speech().tag)}
        classNames={styles}
        formatters={{
          formatCaption: written({ month: 'long', year: 'numeric' }),
          formatWeekdayName: written({ weekday: 'short' }),
          formatDay: (date) => String(date.getDate()),
        }}
        labels={{
          labelPrevious: () => t('range.monthBefore'),
          labelNext: () => t('range.monthAfter'),
          labelDayButton: wholeDay,
          labelWeekday: written({ weekday: 'long' }),
          labelGrid: written({ month: 'long', year: 'numeric' }),
          labelNav: () => t('range.pick'),
        }}
        components={{
          Chevron: ({ orientation }) =>
            orientation === 'left' ? (
              <ChevronLeft className="size-4" aria-hidden />
            ) : (
              <ChevronRight className="size-4" aria-hidden />
            ),
        }}
      />
      <p role="status" className="h-5 pt-1 text-center text-xs text-muted">
        {first && t('range.pickLast')}
      </p>
    </div>
  );
}
