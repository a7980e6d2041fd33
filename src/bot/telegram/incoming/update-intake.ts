import { Logger } from '@nestjs/common';
import { type Update } from '@grammyjs/types';
import { sleep } from '../time';
import { Lanes } from '../lanes';
import { HeldUpdate } from './held-update';
import { laneOf } from './lane-of';
import { readUpdate } from '../../../tracker/updates/raw-update';

export interface UpdateHandling {
  /** Handles one update; a failure is its own business: it never rejects. */
  handle(update: Update): Promise<void>;
  /** Resolves when what has been published so far is kept; never rejects. */
  settled(): Promise<void>;
}

/** Updates remembered as done. A poll shows at most 100 again; the rest is room for the webhook's repeats. */
const REMEMBERED = 1_000;
/** Handlers at work, those let go included. At this many none is let go any more, and intake comes to rest. */
const MOST_RUNNING = 1_000;

/**
 * Has updates handled, each once: in order within a chat, side by side across chats; and knows which of them may
 * not be acknowledged yet.
 */
export class UpdateIntake {
  private readonly logger = new Logger(UpdateIntake.name);
  private readonly lanes = new Lanes<string>();
  private readonly held = new Map<number, HeldUpdate>();
  private readonly done = new Set<number>();
  private readonly running = new Set<Promise<void>>();
  private nothingHeld = new AbortController();
  private closed = false;

  constructor(private readonly handling: UpdateHandling) {}

  /** Handlers at work, those let go included. */
  get handlers(): number {
    return this.running.size;
  }

  /** So many handlers do not end that no more are let go. */
  get isFull(): boolean {
    return this.running.size >= MOST_RUNNING;
  }

  /** Updates that may not be acknowledged yet. */
  get holding(): number {
    return this.held.size;
  }

  /** The lowest id that may not be acknowledged yet. */
  get lowestHeld(): number | undefined {
    return this.held.size === 0 ? undefined : Math.min(...this.held.keys());
  }

  /** Takes in those updates that are neither in hand nor done. @returns how many these are */
  take(updates: readonly Update[]): number {
    if (this.closed) return 0;
    const fresh = updates.filter(({ update_id: id }) => !this.held.has(id) && !this.done.has(id));
    for (const update of fresh) {
      const held = new HeldUpdate(update);
      this.held.set(update.update_id, held);
      void this.lanes.run(laneOf(update), () => this.begin(held), held.overtakes);
    }
    return fresh.length;
  }

  /**
   * Takes one update in, unless it is in hand or done already.
   * @returns when it may be acknowledged: true; false if it was not taken; never rejects
   */
  async accept(update: Update): Promise<boolean> {
    const id = update.update_id;
    if (this.done.has(id)) return true;
    if (!this.isFull) this.take([update]);
    const held = this.held.get(id);
    if (!held) return false;
    await held.released;
    return true;
  }

  /** Waits until nothing is held, for no longer than `ms` or until `signal` aborts. */
  async pauseWhileHolding(ms: number, signal: AbortSignal): Promise<void> {
    if (this.held.size === 0) return;
    this.nothingHeld = new AbortController();
    await sleep(ms, signal, this.nothingHeld.signal);
  }

  /** Lets go of handlers that have run for `ms`: what they published counts, what they still do is awaited later. */
  letGoAfter(ms: number): void {
    const room = MOST_RUNNING - this.running.size;
    const late = [...this.held.values()].filter((held) => held.isLate(ms)).slice(0, Math.max(0, room));
    if (late.length === 0) return;
    for (const held of late) held.letGo();
    const { id, kind } = readUpdate(late[0]!.update);
    this.logger.warn(
      `${late.length} handlers take long, first that of update ${id} (${kind}); nobody waits for them`,
    );
  }

  /** Starts what waits for its turn: one chat's queue must not fill all that Telegram lets us see. */
  overtake(): void {
    for (const held of this.held.values()) {
      if (this.isFull) return;
      held.overtake();
    }
  }

  /** Forgets which updates are done, because their ids may come to mean others. */
  forgetDone(): void {
    this.done.clear();
  }

  /** Takes and starts nothing more. @returns when everything that runs has ended */
  async close(): Promise<void> {
    this.closed = true;
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** One turn of a lane: ends when the next of the same chat may begin. */
  private async begin(held: HeldUpdate): Promise<void> {
    // What has not begun when the bot stops stays unacknowledged: Telegram delivers it again.
    if (this.closed) return;
    held.begin();
    const handled = this.handling.handle(held.update);
    const over = Promise.race([handled, held.letGone]);
    const released = over.then(() => this.handling.settled()).then(() => this.release(held));
    const work = Promise.all([handled, released]).then(() => void this.running.delete(work));
    this.running.add(work);
    await over;
  }

  private release(held: HeldUpdate): void {
    const { update_id: id } = held.update;
    held.release();
    this.held.delete(id);
    this.done.add(id);
    const [oldest] = this.done;
    if (this.done.size > REMEMBERED && oldest !== undefined) this.done.delete(oldest);
    if (this.held.size === 0) this.nothingHeld.abort();
  }
}
