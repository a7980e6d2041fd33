import { isPresence } from '../retry-policy';
import { TokenBucket } from './token-bucket';

/** So many at once, and after that one each `everyMs`. */
export interface Limit {
  burst: number;
  everyMs: number;
}

export interface SendingLimits {
  inAll: Limit;
  perPerson: Limit;
  perGroup: Limit;
}

/** What Telegram names as its limits (Bot FAQ, "My bot is hitting limits"); they are soft, so that it may still say 429. */
export const telegramLimits: SendingLimits = {
  // Not all at once: 30 and then one each 33 ms would be twice as many in the first second.
  inAll: { burst: 1, everyMs: 34 },
  perPerson: { burst: 20, everyMs: 1000 },
  perGroup: { burst: 5, everyMs: 4000 },
};

const COUNTED = /^(send|forward|copy|edit)/;
const MOST_CHATS = 10_000;

/** Spreads messages over time, so that Telegram seldom has to refuse one. */
export class RateLimits {
  private readonly all: TokenBucket;
  private readonly chats = new Map<number | string, TokenBucket>();

  constructor(private readonly limits: SendingLimits) {
    this.all = bucketOf(limits.inAll);
  }

  /** Takes a place in line for a call. @returns milliseconds until it should be sent */
  reserve(method: string, chat: number | string | undefined): number {
    if (chat === undefined || !COUNTED.test(method) || isPresence(method)) return 0;
    return Math.max(this.all.reserve(), this.bucketFor(chat).reserve());
  }

  private bucketFor(chat: number | string): TokenBucket {
    const known = this.chats.get(chat);
    if (known) return known;
    if (this.chats.size >= MOST_CHATS) this.forgetQuietChats();
    // Groups and channels have negative ids, or names (Bot API `chat_id`).
    const bucket = bucketOf(Number(chat) > 0 ? this.limits.perPerson : this.limits.perGroup);
    this.chats.set(chat, bucket);
    return bucket;
  }

  private forgetQuietChats(): void {
    for (const [chat, bucket] of this.chats) if (bucket.isFull) this.chats.delete(chat);
  }
}

const bucketOf = ({ burst, everyMs }: Limit): TokenBucket => new TokenBucket(burst, everyMs);
