import { Injectable } from '@nestjs/common';
import { type Ask, Store } from '../../conversations/store/store';

/** One transaction of Telegram's list. Shape: Bot API `StarTransaction`, in our spelling. */
export interface Transaction {
  id: string;
  direction: 'in' | 'out';
  stars: number;
  /** Billionths of a Star beside the whole ones. */
  nanostars: number;
  happenedAt: Date;
  clientId?: number;
  /** `invoice_payment`, or whatever else Telegram calls it. */
  kind: string;
  payload?: string;
}

/** `limit` transactions from the `offset`th on, oldest first (Bot API `getStarTransactions`). */
export type ReadPage = (offset: number, limit: number) => Promise<readonly Transaction[]>;

/** Most that Telegram lists at once. */
const PAGE = 100;

/** Telegram's list of the bot's Stars, as far as it was read. The list only ever grows at its end. */
@Injectable()
export class Statement {
  constructor(private readonly store: Store) {}

  /**
   * Reads what is new. If the list does not go on where it ended the last time, it is read again from the beginning.
   * @throws MemoryAwayError, or whatever `read` throws; what was read until then is kept
   */
  async readOn(read: ReadPage): Promise<void> {
    let offset = await this.placeOfLast(read);
    for (;;) {
      const page = await read(offset, PAGE);
      await this.store.transaction((ask) => keep(ask, page, offset));
      offset += page.length;
      if (page.length < PAGE) break;
    }
    // What is listed of people who were forgotten before it was read.
    await this.store.ask(
      `UPDATE star_statement SET client_id = NULL
        WHERE client_id IS NOT NULL AND transaction_id IN (SELECT charge_id FROM erased_payments)`,
      [],
    );
    await this.store.ask(
      `INSERT INTO star_check (checked_at) VALUES (now())
       ON CONFLICT (only_one) DO UPDATE SET checked_at = excluded.checked_at`,
      [],
    );
  }

  /** @returns where to begin: at the last transaction that is known, if it is where it was */
  private async placeOfLast(read: ReadPage): Promise<number> {
    const [last] = await this.store.ask<{ place: number; transaction_id: string; direction: string }>(
      'SELECT place, transaction_id, direction FROM star_statement ORDER BY place DESC LIMIT 1',
      [],
    );
    if (!last) return 0;
    const [there] = await read(last.place, 1);
    return there?.id === last.transaction_id && there.direction === last.direction ? last.place : 0;
  }
}

/** Who is forgotten stays forgotten when the list is read again: a known transaction keeps all but its place. */
async function keep(ask: Ask, page: readonly Transaction[], offset: number): Promise<void> {
  await ask(
    `INSERT INTO star_statement (place, transaction_id, direction, stars, nanostars, happened_at, client_id, kind, payload)
     SELECT * FROM unnest($1::int[], $2::text[], $3::text[], $4::int[], $5::int[], $6::timestamptz[], $7::bigint[],
                          $8::text[], $9::text[])
     ON CONFLICT (transaction_id, direction) DO UPDATE SET place = excluded.place`,
    [
      page.map((_, index) => offset + index),
      page.map(({ id }) => id),
      page.map(({ direction }) => direction),
      page.map(({ stars }) => stars),
      page.map(({ nanostars }) => nanostars),
      page.map(({ happenedAt }) => happenedAt),
      page.map(({ clientId }) => clientId ?? null),
      page.map(({ kind }) => kind),
      page.map(({ payload }) => payload ?? null),
    ],
  );
}
