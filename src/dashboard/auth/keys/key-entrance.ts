import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { addressOf } from '../access/authenticated-request';
import { type Admin } from '../admin';
import { AttemptLimiter } from '../limits/attempt-limiter';
import { networkOf } from '../limits/network-of';
import { refuseAfter } from '../limits/login-limits';
import { isKey, keyIn } from './api-key';
import { ApiKeys } from './api-keys';

const MINUTE = 60_000;
/** What a script may ask for; a dashboard that refreshes each second stays below. */
const REQUESTS = { attempts: 240, windowMs: MINUTE, capacity: 1000 };
/** Nobody can guess 256 bits; what is limited is asking the database about them. */
const WRONG = { attempts: 20, windowMs: 5 * MINUTE, capacity: 20_000 };

/** Lets scripts in that bear a key. They read under its name, and do nothing else. */
@Injectable()
export class KeyEntrance {
  private readonly requests = new AttemptLimiter(REQUESTS);
  private readonly wrong = new AttemptLimiter(WRONG);

  constructor(private readonly keys: ApiKeys) {}

  /**
   * @returns who is behind the key, as the audit log will call it; undefined where it is none
   * @throws TooManyAttemptsError
   */
  async enter(request: Request, authorization: string): Promise<Admin | undefined> {
    const network = networkOf(addressOf(request));
    refuseAfter(this.wrong.take(network));
    let refused = false;
    try {
      const token = keyIn(authorization);
      const key = isKey(token) ? await this.keys.find(token) : undefined;
      refused = key === undefined;
      if (!key) return undefined;
      refuseAfter(this.requests.take(key.keyId));
      return { adminId: key.keyId, name: `key ${key.name}`, role: 'key' };
    } finally {
      if (!refused) this.wrong.giveBack(network);
    }
  }
}
