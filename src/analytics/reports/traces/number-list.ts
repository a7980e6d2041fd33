/** Grows like an array, and keeps its numbers as eight bytes each. */
export class NumberList {
  private numbers = new Float64Array(64);
  length = 0;

  push(number: number): void {
    this.makeRoom(1);
    this.numbers[this.length++] = number;
  }

  pushAll(more: NumberList): void {
    this.makeRoom(more.length);
    this.numbers.set(more.all(), this.length);
    this.length += more.length;
  }

  at(place: number): number {
    return this.numbers[place]!;
  }

  /** The numbers themselves, not a copy. */
  all(): Float64Array {
    return this.numbers.subarray(0, this.length);
  }

  private makeRoom(more: number): void {
    const length = this.length + more;
    if (length <= this.numbers.length) return;
    const larger = new Float64Array(Math.max(length, this.numbers.length * 2));
    larger.set(this.all());
    this.numbers = larger;
  }
}
