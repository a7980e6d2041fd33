/** How often each small number came, and nothing of the order: what percentiles need, in a fraction of the room. */
export class Tally {
  private counts = new Int32Array(64);
  /** How many there are. */
  size = 0;
  sum = 0;

  /** @param number not negative, whole */
  add(number: number, times = 1): void {
    if (number >= this.counts.length) this.grow(number);
    this.counts[number]! += times;
    this.size += times;
    this.sum += number * times;
  }

  addAll({ counts }: Tally): void {
    for (let number = 0; number < counts.length; number += 1)
      if (counts[number]! > 0) this.add(number, counts[number]);
  }

  /**
   * As `percentile_cont` of Postgres.
   * @param share from 0 to 1
   * @returns null without numbers
   */
  percentile(share: number): number | null {
    if (this.size === 0) return null;
    const place = share * (this.size - 1);
    const below = Math.floor(place);
    const value = this.at(below);
    return below === place ? value : value + (this.at(below + 1) - value) * (place - below);
  }

  /** The number at a place if they were in a row, sorted. */
  private at(place: number): number {
    let before = 0;
    for (let number = 0; ; number += 1) {
      before += this.counts[number]!;
      if (before > place) return number;
    }
  }

  private grow(number: number): void {
    const larger = new Int32Array(Math.max(this.counts.length * 2, number + 1));
    larger.set(this.counts);
    this.counts = larger;
  }
}
