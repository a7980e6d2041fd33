import { setMaxListeners } from 'node:events';
import { endsWithin } from '../time';
import { Lanes } from '../lanes';

/** More calls wait than can ever be delivered; better to say so than to run out of memory. */
export class OutgoingQueueFullError extends Error {
  override readonly name = 'OutgoingQueueFullError';
  constructor(readonly waiting: number) {
    super(`Refused: ${waiting} calls wait to be sent to Telegram`);
  }
}

/** The bot is shutting down and sends nothing more. */
export class OutgoingQueueClosedError extends Error {
  override readonly name = 'OutgoingQueueClosedError';
  constructor() {
    super('The connection to Telegram is being closed');
  }
}

const MOST_PER_CHAT = 200;
const MOST_IN_ALL = 5_000;

/** Keeps the calls of each chat in the order in which they were made, within bounds. */
export class OutgoingQueue {
  private readonly lanes = new Lanes<number | string>();
  private readonly waitingPerChat = new Map<number | string, number>();
  private readonly unfinished = new Set<Promise<unknown>>();
  private readonly closing = new AbortController();

  constructor() {
    // Every call listens for as long as it lasts; Node would take many for a leak.
    setMaxListeners(0, this.closed);
  }

  /** Calls that are waiting or under way. */
  get depth(): number {
    return this.unfinished.size;
  }

  /** Aborted when the queue gives up what it still holds. */
  get closed(): AbortSignal {
    return this.closing.signal;
  }

  /**
   * @param chat undefined for calls that belong to no chat and wait for nobody, such as answers to buttons
   * @throws OutgoingQueueFullError | OutgoingQueueClosedError
   */
  async run<T>(chat: number | string | undefined, call: () => Promise<T>): Promise<T> {
    const waiting = chat === undefined ? 0 : (this.waitingPerChat.get(chat) ?? 0);
    if (waiting >= MOST_PER_CHAT || this.depth >= MOST_IN_ALL) {
      throw new OutgoingQueueFullError(Math.max(waiting, this.depth));
    }
    const whenOpen = (): Promise<T> =>
      this.closed.aborted ? Promise.reject(new OutgoingQueueClosedError()) : call();
    const sent = chat === undefined ? whenOpen() : this.lanes.run(chat, whenOpen);
    this.unfinished.add(sent);
    if (chat !== undefined) this.waitingPerChat.set(chat, waiting + 1);
    try {
      return await sent;
    } finally {
      this.unfinished.delete(sent);
      if (chat !== undefined) this.leave(chat);
    }
  }

  /** Lets what waits go out, for no longer than `ms`, and refuses everything after that. */
  async close(ms: number): Promise<void> {
    await endsWithin(ms, this.emptied());
    this.closing.abort(new OutgoingQueueClosedError());
  }

  private async emptied(): Promise<void> {
    while (this.unfinished.size > 0) await Promise.allSettled(this.unfinished);
  }

  private leave(chat: number | string): void {
    const left = (this.waitingPerChat.get(chat) ?? 1) - 1;
    if (left > 0) this.waitingPerChat.set(chat, left);
    else this.waitingPerChat.delete(chat);
  }
}
