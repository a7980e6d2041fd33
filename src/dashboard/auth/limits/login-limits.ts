import { Injectable } from '@nestjs/common';
import { AttemptLimiter } from './attempt-limiter';
import { networkOf } from './network-of';

const MINUTE = 60_000;
const PER_ADDRESS = { attempts: 10, windowMs: 15 * MINUTE, capacity: 20_000 };
/** Many times the limit of an address, so that a stranger alone cannot lock the owner out. */
const PER_ACCOUNT = { attempts: 100, windowMs: 15 * MINUTE, capacity: 1000 };

export class TooManyAttemptsError extends Error {
  override readonly name = 'TooManyAttemptsError';
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many attempts. Try again in ${retryAfterSeconds} s`);
  }
}

/** How often a password may be guessed: from one address, and against one account from anywhere. */
@Injectable()
export class LoginLimits {
  private readonly perAddress = new AttemptLimiter(PER_ADDRESS);
  private readonly perAccount = new AttemptLimiter(PER_ACCOUNT);

  /**
   * Takes an attempt.
   * @returns what gives it back after a success
   * @throws TooManyAttemptsError
   */
  attempt(address: string, account: string): () => void {
    const network = networkOf(address);
    refuseAfter(this.perAddress.take(network));
    const wait = this.perAccount.take(account);
    if (wait > 0) this.perAddress.giveBack(network);
    refuseAfter(wait);
    return () => {
      this.perAddress.giveBack(network);
      this.perAccount.giveBack(account);
    };
  }
}

/** @throws TooManyAttemptsError */
export function refuseAfter(waitMs: number): void {
  if (waitMs > 0) throw new TooManyAttemptsError(Math.ceil(waitMs / 1000));
}
