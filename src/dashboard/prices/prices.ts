import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { type Price } from '../../analytics/reports/revenue/price';
import { DASHBOARD_POOL } from '../dashboard-pool';

export const MOST_PRICES = 500;
const COLUMNS = `price_id AS "priceId", kind, engine, currency, valid_from::text AS "validFrom", price::float8 AS price,
  price_out::float8 AS "priceOut"`;

export type ListedPrice = Price & { priceId: string };

export class TooManyPricesError extends Error {
  override readonly name = 'TooManyPricesError';
  constructor() {
    super(`There are ${MOST_PRICES} prices already; remove one first`);
  }
}

/** What models, pictures and Stars cost, by date. */
@Injectable()
export class Prices {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  /** All of them: of each thing the newest first. */
  async all(): Promise<ListedPrice[]> {
    const { rows } = await this.pool.query<ListedPrice>(
      `SELECT ${COLUMNS} FROM prices ORDER BY kind, engine, currency, prices.valid_from DESC`,
    );
    return rows;
  }

  /**
   * Adds a price, or corrects that of the same thing and day.
   * @throws TooManyPricesError
   */
  async put(
    { kind, engine, currency, validFrom, price, priceOut }: Price,
    admin: string,
  ): Promise<ListedPrice> {
    const { rows } = await this.pool.query<ListedPrice>(
      `INSERT INTO prices (price_id, kind, engine, currency, valid_from, price, price_out, created_by)
       SELECT $1, $2, $3, $4, $5::date, $6::numeric, $7::numeric, $8
       WHERE (SELECT count(*) FROM prices) < ${MOST_PRICES}
       ON CONFLICT (kind, engine, currency, valid_from)
       DO UPDATE SET price = excluded.price, price_out = excluded.price_out
       RETURNING ${COLUMNS}`,
      [randomUUID(), kind, engine, currency, validFrom, price, priceOut, admin],
    );
    const [put] = rows;
    if (!put) throw new TooManyPricesError();
    return put;
  }

  /** @returns false where there is no such price any more */
  async remove(priceId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('DELETE FROM prices WHERE price_id = $1', [priceId]);
    return rowCount === 1;
  }
}
