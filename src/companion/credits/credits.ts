import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { Store } from '../conversations/store/store';
import { book, lockWallet } from './ledger';

export interface Balance {
  /** Pictures left until the next day. */
  credits: number;
  premiumUntil?: Date;
}

/** What clients may have painted. Entries are booked once by their key, whatever is repeated. */
@Injectable()
export class Credits {
  constructor(
    private readonly store: Store,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async balance(clientId: number): Promise<Balance> {
    return this.store.transaction(async (ask) => {
      const wallet = await lockWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      return {
        credits: wallet.balance,
        ...(wallet.premiumUntil && wallet.premiumUntil > new Date() && { premiumUntil: wallet.premiumUntil }),
      };
    });
  }

  /** Takes one credit for `key`. @returns false if none is left */
  async spend(clientId: number, key: string): Promise<boolean> {
    return this.store.transaction(async (ask) => {
      const wallet = await lockWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      const [known] = await ask('SELECT 1 FROM credits WHERE client_id = $1 AND entry_key = $2', [
        clientId,
        key,
      ]);
      if (known) return true;
      if (wallet.balance < 1) return false;
      await book(ask, clientId, { key, delta: -1 });
      return true;
    });
  }

  /** Returns the credit taken for `key`; nothing happens if none was taken, or if it was returned before. */
  async giveBack(clientId: number, key: string): Promise<void> {
    await this.store.transaction(async (ask) => {
      await lockWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      const [taken] = await ask('SELECT 1 FROM credits WHERE client_id = $1 AND entry_key = $2', [
        clientId,
        key,
      ]);
      if (taken) await book(ask, clientId, { key: `${key} back`, delta: 1 });
    });
  }
}
