import { type Annotation, type Step, steps } from '../../../lib/api-types';
import { type Day } from '../../../lib/format/days';
import { clockTime, dayHeading, shortDay } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';

/** The API gives no more by hour, and nobody could read more. */
const MOST_HOURLY_DAYS = 7;
const FEWEST_WEEKLY_DAYS = 14;

/** Steps that make sense for a range of so many days. */
export const stepsFor = (days: number): Step[] =>
  steps.filter(
    (step) => step === 'day' || (step === 'hour' ? days <= MOST_HOURLY_DAYS : days >= FEWEST_WEEKLY_DAYS),
  );

/** The step of an address where it makes sense, else the one that suits the range. */
export function stepOf(wanted: string | null, days: number): Step {
  const asked = stepsFor(days).find((step) => step === wanted);
  return asked ?? (days <= 2 ? 'hour' : days <= 120 ? 'day' : 'week');
}

/** The day in which a slot begins. Slots are told by the clock of the server's zone, without naming it. */
export const slotDay = (at: string): Day => at.slice(0, 10);

const slotTime = (at: string): string => clockTime(`${at}Z`, 'UTC');

/** Names a slot under an axis; the year only where it is not that of `lastDay`. */
export function slotLabel(at: string, step: Step, lastDay: Day): string {
  return step === 'hour' ? slotTime(at) : shortDay(slotDay(at), lastDay);
}

/** Names a slot in full. */
export function slotName(at: string, step: Step, today: Day): string {
  const day = slotDay(at);
  if (step === 'week') return t('chart.weekOf', { day: shortDay(day, today) });
  if (step === 'day') return dayHeading(day, today);
  return `${dayHeading(day, today)}, ${slotTime(at)}`;
}

export interface Mark {
  /** Of the slot. */
  index: number;
  notes: Annotation[];
}

/** Where notes stand: at the first slot of their day, or in the week that holds it. */
export function marksOf(annotations: readonly Annotation[], days: readonly Day[]): Mark[] {
  const marks = new Map<number, Annotation[]>();
  for (const note of annotations) {
    const holding = days.findLast((day) => day <= note.day);
    if (holding === undefined) continue;
    const index = days.indexOf(holding);
    marks.set(index, [...(marks.get(index) ?? []), note]);
  }
  return [...marks].map(([index, notes]) => ({ index, notes })).sort((a, b) => a.index - b.index);
}
