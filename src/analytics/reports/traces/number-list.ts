/** Grows like an array, and keeps its numbers as eight bytes each. */
export class NumberList {
  private numbers = new Float64Array(64);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  /** The numbers themselves, not a copy. */
  all(): Float64Array {
    return this.numbers.subarray(0, this.length);
  }
}
