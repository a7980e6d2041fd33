import { PeopleOfDays } from './people-of-days';

/** People look at several pages one after the other; then it is memory for nothing. */
const FORGOTTEN_AFTER_MS = 10 * 60_000;

/** What one walk finds out for the next. */
export class TraceMemory {
  private days = new PeopleOfDays();
  private forgetting: NodeJS.Timeout | undefined;

  /** Whoever has it keeps it, even where it is forgotten meanwhile. */
  peopleOfDays(): PeopleOfDays {
    if (this.days.isFull) this.forget();
    this.forgetting ??= setTimeout(() => this.forget(), FORGOTTEN_AFTER_MS).unref();
    this.forgetting.refresh();
    return this.days;
  }

  forget(): void {
    clearTimeout(this.forgetting);
    this.forgetting = undefined;
    this.days = new PeopleOfDays();
  }
}
