/** Runs work of one key in order, and work of different keys side by side. */
export class Lanes<K> {
  private readonly tails = new Map<K, Promise<void>>();

  /**
   * Runs `work` once everything given before under `key` has ended, however it ended.
   * @param overtake when it resolves, `work` no longer waits for its turn
   */
  run<T>(key: K, work: () => Promise<T>, overtake?: Promise<void>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    const turn = overtake ? Promise.race([before, overtake]) : before;
    const result = turn.then(work);
    const leave = (): void => {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    };
    const tail: Promise<void> = result.then(leave, leave);
    this.tails.set(key, tail);
    return result;
  }
}
