import { Slots } from '../../companion/conversations/limits/slots';
import { MemoryAwayError } from '../../companion/conversations/store/store';

/** Statements at once; the rest of the database's connections belong to the handlers. */
const STATEMENTS_AT_ONCE = 4;

/** Repeats what the database did not take until it does; everybody waits for it together. */
export class PatientMemory {
  private readonly slots = new Slots(STATEMENTS_AT_ONCE);
  private readonly closed: Promise<false>;
  private waiting: Promise<boolean> | undefined;

  constructor(
    private readonly whenAvailable: () => Promise<boolean>,
    signal: AbortSignal,
  ) {
    this.closed = new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(false), { once: true });
    });
  }

  /** @throws MemoryAwayError if the process ends before the database is back; else whatever `work` throws */
  async persist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.slots.run(work);
      } catch (error) {
        if (!(error instanceof MemoryAwayError) || !(await this.isBack())) throw error;
      }
    }
  }

  /** @returns false if the process ends before the database is back */
  isBack(): Promise<boolean> {
    return (this.waiting ??= Promise.race([this.whenAvailable(), this.closed]).finally(
      () => (this.waiting = undefined),
    ));
  }
}
