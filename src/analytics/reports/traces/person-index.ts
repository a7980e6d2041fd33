/** What a place of the table holds: both halves of an id, and the slot of its person plus one, so that 0 is empty. */
const HIGH = 0;
const LOW = 1;
const TAKEN = 2;
/** A power of two, so that no place lies in two cache lines. */
const WIDTH = 4;
const TWO_TO_32 = 2 ** 32;

/**
 * Gives each client id a small number, in the order of their first appearance, so that what is known of people can lie
 * in arrays. Open addressing over halves of ids, because millions of look-ups wait for memory and for numbers to be
 * converted, and a Map of large numbers takes many times as long.
 */
export class PersonIndex {
  size = 0;
  private ids = new Float64Array(1024);
  private table = new Int32Array(this.ids.length * 2 * WIDTH);

  /** How many people fit before {@link slotIn} makes room for more. */
  get capacity(): number {
    return this.ids.length;
  }

  /** The number of the person whose id stands there as `int8send` gives it, a new one if there is none. */
  slotIn(bytes: Buffer, at: number): number {
    const [high, low] = [halfIn(bytes, at), halfIn(bytes, at + 4)];
    const place = this.placeOf(high, low);
    const taken = this.table[place + TAKEN]!;
    return taken === 0 ? this.add(place, high, low) : taken - 1;
  }

  /** The same, but -1 for somebody who has none. */
  findIn(bytes: Buffer, at: number): number {
    return this.table[this.placeOf(halfIn(bytes, at), halfIn(bytes, at + 4)) + TAKEN]! - 1;
  }

  /** -1 for somebody who has none. */
  find(clientId: number): number {
    return this.table[this.placeOf(Math.floor(clientId / TWO_TO_32), clientId | 0) + TAKEN]! - 1;
  }

  idOf(slot: number): number {
    return this.ids[slot]!;
  }

  /** So many people fit from now on. */
  makeRoom(people: number): void {
    if (people > this.ids.length) this.grow(2 ** Math.ceil(Math.log2(people)));
  }

  private add(place: number, high: number, low: number): number {
    const slot = this.size++;
    if (slot === this.ids.length) {
      this.grow(slot * 2);
      place = this.placeOf(high, low);
    }
    this.ids[slot] = high * TWO_TO_32 + (low >>> 0);
    this.put(place, high, low, slot + 1);
    return slot;
  }

  /** Where they are, or would be. */
  private placeOf(high: number, low: number): number {
    const { table } = this;
    const mask = table.length - WIDTH;
    let hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    hash ^= hash >>> 15;
    for (let place = (hash * WIDTH) & mask; ; place = (place + WIDTH) & mask) {
      if (table[place + TAKEN] === 0 || (table[place + LOW] === low && table[place + HIGH] === high))
        return place;
    }
  }

  private put(place: number, high: number, low: number, taken: number): void {
    this.table[place + HIGH] = high;
    this.table[place + LOW] = low;
    this.table[place + TAKEN] = taken;
  }

  private grow(people: number): void {
    const ids = new Float64Array(people);
    ids.set(this.ids);
    this.ids = ids;
    const before = this.table;
    this.table = new Int32Array(people * 2 * WIDTH);
    for (let from = 0; from < before.length; from += WIDTH) {
      const [high, low, taken] = [before[from + HIGH]!, before[from + LOW]!, before[from + TAKEN]!];
      if (taken !== 0) this.put(this.placeOf(high, low), high, low, taken);
    }
  }
}

const halfIn = (bytes: Buffer, at: number): number =>
  (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
