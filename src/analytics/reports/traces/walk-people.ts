import { type PersonIndex } from './person-index';

/** Those whom one walk meets, numbered in the order of their first appearance, so that what is known of them can lie in arrays. */
export class WalkPeople {
  size = 0;
  /** By the number in the index: the own one plus one; 0 for none. And the other way around. */
  private own = new Int32Array();
  private others: Int32Array<ArrayBuffer>;

  /** @param expected about so many people */
  constructor(
    private readonly index: PersonIndex,
    expected = 0,
  ) {
    this.others = new Int32Array(Math.max(1024, expected));
  }

  /** How many people fit before {@link numberOf} makes room for more. */
  get capacity(): number {
    return this.others.length;
  }

  /** A new one if there is none. @param other the number in the index */
  numberOf(other: number): number {
    if (other >= this.own.length) this.own = grown(this.own, this.index.capacity);
    const known = this.own[other]!;
    if (known > 0) return known - 1;
    if (this.size === this.others.length) this.others = grown(this.others, 2 * this.size);
    this.others[this.size] = other;
    this.own[other] = this.size += 1;
    return this.size - 1;
  }

  /** The number of the person whose id stands there as `int8send` gives it, a new one if there is none. */
  numberIn(bytes: Buffer, at: number): number {
    return this.numberOf(this.index.slotIn(bytes, at));
  }

  /** The same, but -1 for somebody who has none. */
  findIn(bytes: Buffer, at: number): number {
    return this.ownOf(this.index.findIn(bytes, at));
  }

  /** -1 for somebody who has none. */
  find(clientId: number): number {
    return this.ownOf(this.index.find(clientId));
  }

  idOf(number: number): number {
    return this.index.idOf(this.others[number]!);
  }

  private ownOf(other: number): number {
    return (this.own[other] ?? 0) - 1;
  }
}

function grown(before: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const after = new Int32Array(length);
  after.set(before);
  return after;
}
