/** Seeded random numbers (sfc32 by Chris Doty-Humphrey, public domain), a few nanoseconds each. */
export class Dice {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, stream = 0) {
    this.a = seed | 0;
    this.b = Math.floor(seed / 2 ** 32) | 0;
    this.c = stream | 0;
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** In [0, 1). */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  /** 32 random bits, as a whole number from 0. */
  bits(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0, below `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Index of a weight, the heavier the more often. @param cumulated ascending, ending with the sum */
  weighed(cumulated: readonly number[] | Float64Array): number {
    const mark = this.next() * cumulated[cumulated.length - 1]!;
    let low = 0;
    let high = cumulated.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle]! > mark) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Heavy-tailed, at least 1: most are near it, few are far above. */
  pareto(shape: number): number {
    return (1 - this.next()) ** (-1 / shape);
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  uuid(): string {
    const hex = (count: number): string => this.bits().toString(16).padStart(8, '0').slice(0, count);
    return `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(8)}${hex(4)}`;
  }
}

/** Running sums, as {@link Dice.weighed} takes them. */
export function cumulated(weights: readonly number[]): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (const [index, weight] of weights.entries()) sums[index] = sum += weight;
  return sums;
}
