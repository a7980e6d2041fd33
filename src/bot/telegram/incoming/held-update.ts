import { type Update } from '@grammyjs/types';

class Latch {
  private resolve!: () => void;
  readonly opened = new Promise<void>((resolve) => (this.resolve = resolve));
  isOpen = false;

  open(): void {
    this.isOpen = true;
    this.resolve();
  }
}

/** An update that must not be acknowledged yet: its handler waits, runs, or what it published is not kept. */
export class HeldUpdate {
  private readonly overtaking = new Latch();
  private readonly lettingGo = new Latch();
  private readonly releasing = new Latch();
  /** By the monotonic clock; undefined while its handler waits for its turn. */
  private begunAt?: number;

  /** Resolves when its handler no longer waits for its turn. */
  readonly overtakes = this.overtaking.opened;
  /** Resolves when its handler no longer holds back the acknowledgement and the next of its lane. */
  readonly letGone = this.lettingGo.opened;
  /** Resolves when it may be acknowledged. */
  readonly released = this.releasing.opened;

  constructor(readonly update: Update) {}

  begin(): void {
    this.begunAt = performance.now();
  }

  overtake(): void {
    this.overtaking.open();
  }

  release(): void {
    this.releasing.open();
  }

  letGo(): void {
    this.lettingGo.open();
  }

  /** Whether its handler has held things back for `ms` and still does. */
  isLate(ms: number): boolean {
    return this.begunAt !== undefined && !this.lettingGo.isOpen && performance.now() - this.begunAt >= ms;
  }
}
