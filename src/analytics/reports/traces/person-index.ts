const EMPTY = -1;

/**
 * Gives each client id a small number, in the order of their first appearance, so that what is known of people can lie
 * in arrays. Open addressing, because a Map of large numbers takes three times as long for millions of look-ups.
 */
export class PersonIndex {
  size = 0;
  private ids = new Float64Array(1024);
  private places = new Int32Array(2048).fill(EMPTY);

  /** How many people fit before {@link slotOf} makes room for more. */
  get capacity(): number {
    return this.ids.length;
  }

  /** The number of this person, a new one if there is none. */
  slotOf(clientId: number): number {
    const place = this.placeOf(clientId);
    const known = this.places[place]!;
    if (known !== EMPTY) return known;
    const slot = this.size++;
    if (slot === this.ids.length) {
      this.grow();
      return this.put(clientId, slot, this.placeOf(clientId));
    }
    return this.put(clientId, slot, place);
  }

  /** -1 for somebody who has none. */
  find(clientId: number): number {
    return this.places[this.placeOf(clientId)]!;
  }

  has(clientId: number): boolean {
    return this.places[this.placeOf(clientId)] !== EMPTY;
  }

  idOf(slot: number): number {
    return this.ids[slot]!;
  }

  private put(clientId: number, slot: number, place: number): number {
    this.ids[slot] = clientId;
    this.places[place] = slot;
    return slot;
  }

  /** Where they are, or would be. */
  private placeOf(clientId: number): number {
    const mask = this.places.length - 1;
    const high = Math.floor(clientId / 2 ** 32);
    let hash = Math.imul(clientId ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    hash ^= hash >>> 15;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const slot = this.places[place]!;
      if (slot === EMPTY || this.ids[slot] === clientId) return place;
    }
  }

  private grow(): void {
    const ids = new Float64Array(this.ids.length * 2);
    ids.set(this.ids);
    this.ids = ids;
    this.places = new Int32Array(this.places.length * 2).fill(EMPTY);
    for (let slot = 0; slot < ids.length / 2; slot += 1) this.places[this.placeOf(ids[slot]!)] = slot;
  }
}
