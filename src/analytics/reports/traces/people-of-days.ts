import { PersonIndex } from './person-index';
import { type Trace } from './trace';

/** So many people of days, at four bytes each, are worth remembering. */
const MOST = 16 * 1024 * 1024;

/**
 * Who lives in which packed day, as a number for each block of its trace: to look up an id is to wait for memory, and a
 * million of them take longer than whatever is asked about their lives.
 */
export class PeopleOfDays {
  readonly index = new PersonIndex();
  private readonly days = new Map<number, { version: string; people: Int32Array }>();
  private size = 0;

  get isFull(): boolean {
    return this.size >= MOST;
  }

  /** By block; undefined if nobody went through that day, or it was packed anew. */
  of({ began, version }: Trace): Int32Array | undefined {
    const known = this.days.get(began);
    return known && known.version === version ? known.people : undefined;
  }

  remember({ began, version }: Trace, people: Int32Array): void {
    if (version === undefined) return;
    this.size += people.length - (this.days.get(began)?.people.length ?? 0);
    this.days.set(began, { version, people });
  }
}
