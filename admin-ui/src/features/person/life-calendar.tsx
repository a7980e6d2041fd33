import { type PersonDay } from '../../lib/api-types';
import { useToday } from '../../lib/format/time-zone';
import { shortDay } from '../../lib/format/times';
import { weekBegin } from '../../lib/format/week';
import { speech } from '../../lib/i18n/language';
import { t } from '../../lib/i18n/t';
import { calendarWeeks } from './calendar-weeks';

const WEEKS = 20;
const CELL = 14;
const LEVELS = ['fill-pressed', 'fill-active/35', 'fill-active/55', 'fill-active/75', 'fill-active'];

/** The days on which somebody was there, as a calendar of the last weeks: darker where more happened. */
export function LifeCalendar({ days }: { days: PersonDay[] }) {
  const today = useToday();
  const weeks = calendarWeeks(days, today, WEEKS, weekBegin(speech().tag));
  const count = weeks.flat().filter(({ events }) => events > 0).length;
  const sentence = t('person.activeIn', { count, weeks: WEEKS });
  return (
    <figure>
      <svg
        role="img"
        aria-label={sentence}
        viewBox={`0 0 ${WEEKS * CELL - 2} ${7 * CELL - 2}`}
        className="w-full"
      >
        {weeks.map((week, column) =>
          week.map(({ day, events, level }, row) => (
            <rect
              key={day}
              x={column * CELL}
              y={row * CELL}
              width={CELL - 2}
              height={CELL - 2}
              rx="3"
              className={LEVELS[level]}
            >
              <title>{`${shortDay(day, today)} · ${t('timeline.countEvents', { count: events })}`}</title>
            </rect>
          )),
        )}
      </svg>
      <figcaption aria-hidden className="mt-2 text-xs text-muted">
        {sentence}
      </figcaption>
    </figure>
  );
}
