import { type DateRange } from '../date-range';
import { type ChosenPeople } from '../segments/chosen-people';

/**
 * Which deep link gets the credit for a person. `first`: the first one they ever followed. `last`: the newest one.
 * `significant`: of the person, the last one before their first message, of those followed within {@link ACTIVATION_HOURS}
 * hours of coming; of a payment, the last one within {@link LOOK_BACK_DAYS} days before it.
 */
export type Touch = 'first' | 'last' | 'significant';

/** Who writes a message within so many hours of their first event is activated. */
export const ACTIVATION_HOURS = 24;
/** Who is there on one of these days after their first is retained. */
export const RETAINED_DAYS = { from: 7, to: 13 } as const;
export const LOOK_BACK_DAYS = 30;

export interface SourcesQuery extends ChosenPeople {
  /** Days on which people came for the first time, in the analytics time zone. */
  range: DateRange;
  touch: Touch;
}

/** What a figure counts, as the people behind it are asked for. */
export type SourceFigure = 'starts' | 'people' | 'activated' | 'retained' | 'paid';

export interface SourceFigures {
  /** Payload of the link; null for people without one. */
  code: string | null;
  /** How often it was followed in the range, by whomever. Not a matter of credit. */
  starts: number;
  /** Who came first in the range and is credited to it. */
  people: number;
  activated: number;
  retained: number;
  /** Of the people, those whose days to be retained are over. */
  retainable: number;
  payers: number;
  /** Telegram Stars paid by people who came in the range, less those returned; until today. */
  stars: number;
  /** Day of the first person; null where nobody came. */
  firstDay: string | null;
  /** Days on which Stars came or went, in order. */
  starDays: { day: string; stars: number }[];
}
