const DAY_MS = 86_400_000;

/** Tells on which day moments lie. Mostly the next is on the same day as the last, and days are about as long as each other. */
export class Days {
  private place = -1;
  private begins = Infinity;
  private ends = -Infinity;

  /** @param starts of days in their order, and last of the day after them, in milliseconds since the epoch */
  constructor(private readonly starts: readonly number[]) {}

  /** The place of the day; -1 before the first, the number of days after the last. */
  placeOf(time: number): number {
    if (time >= this.begins && time < this.ends) return this.place;
    const { starts } = this;
    let place = Math.floor((time - starts[0]!) / DAY_MS);
    place = Math.max(-1, Math.min(place, starts.length - 1));
    while (place >= 0 && starts[place]! > time) place -= 1;
    while (place + 1 < starts.length && starts[place + 1]! <= time) place += 1;
    this.place = place;
    this.begins = starts[place] ?? -Infinity;
    this.ends = starts[place + 1] ?? Infinity;
    return place;
  }
}
