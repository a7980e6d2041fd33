import { dayAt } from './day-at';

/** Tells on which day moments lie. Mostly the next is on the same day as the last, which costs no search. */
export class Days {
  private place = -1;
  private begins = Infinity;
  private ends = -Infinity;

  /** @param starts of days in their order, and last of the day after them, in milliseconds since the epoch */
  constructor(private readonly starts: readonly number[]) {}

  /** The place of the day; -1 before the first, the number of days after the last. */
  placeOf(time: number): number {
    if (time >= this.begins && time < this.ends) return this.place;
    this.place = dayAt(this.starts, time);
    this.begins = this.starts[this.place] ?? -Infinity;
    this.ends = this.starts[this.place + 1] ?? Infinity;
    return this.place;
  }
}
