type Chat = number | string;

/** So many chats refused within a short while are no accident of each: Telegram means all of them. */
const CHATS_THAT_MEAN_ALL = 3;
const SHORT_WHILE_MS = 5_000;
/** One chat may have to wait for an hour; what was only taken for a wish about all must not silence the bot so long. */
const LONGEST_FOR_ALL_MS = 60_000;
/** Answers to buttons and checkouts name no chat. Settings have limits of their own, which say nothing of messages. */
const ANSWER = /^answer/;

/**
 * Remembers for how long Telegram wants to be left in peace (429 with retry_after; Bot API `ResponseParameters`): by
 * one chat, or by all.
 */
export class FloodGate {
  private readonly closedUntil = new Map<Chat, number>();
  private allClosedUntil = 0;
  /** Chats that were refused lately, and when. */
  private readonly lately = new Map<Chat, number>();

  /** @param now milliseconds on a clock that nobody sets back */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @returns milliseconds until a call may be sent; 0 for now */
  pauseFor(chat: Chat | undefined): number {
    const ofChat = chat === undefined ? 0 : (this.closedUntil.get(chat) ?? 0);
    return Math.max(0, Math.max(ofChat, this.allClosedUntil) - this.now());
  }

  /** Telegram refused a call and asked for `ms` of peace. */
  refused(method: string, chat: Chat | undefined, ms: number): void {
    this.forgetPast();
    if (chat !== undefined) {
      this.closedUntil.set(chat, Math.max(this.closedUntil.get(chat) ?? 0, this.now() + ms));
      this.lately.set(chat, this.now());
    }
    const meansAll = chat === undefined ? ANSWER.test(method) : this.lately.size >= CHATS_THAT_MEAN_ALL;
    if (meansAll)
      this.allClosedUntil = Math.max(this.allClosedUntil, this.now() + Math.min(ms, LONGEST_FOR_ALL_MS));
  }

  private forgetPast(): void {
    const now = this.now();
    for (const [chat, until] of this.closedUntil) if (until <= now) this.closedUntil.delete(chat);
    for (const [chat, at] of this.lately) if (at < now - SHORT_WHILE_MS) this.lately.delete(chat);
  }
}
