import { type Ask } from '../conversations/store/store';
import { allowance } from './plans';

export interface Wallet {
  balance: number;
  premiumUntil?: Date;
}

/**
 * Within a transaction: makes every other one that touches this client's credits wait, and gives what a new client
 * or a new day brings.
 */
export async function lockWallet(ask: Ask, clientId: number, timeZone: string): Promise<Wallet> {
  if (await openWallet(ask, clientId, timeZone))
    await book(ask, clientId, { key: 'welcome', delta: allowance.welcome });
  const [row] = await ask<{ balance: number; premium_until: Date | null; today: string; new_day: boolean }>(
    `SELECT balance, premium_until, (now() AT TIME ZONE $2)::date::text AS today,
            filled_on < (now() AT TIME ZONE $2)::date AS new_day
       FROM wallets WHERE client_id = $1 FOR UPDATE`,
    [clientId, timeZone],
  );
  // Its client was forgotten while this transaction waited for it.
  if (!row) return lockWallet(ask, clientId, timeZone);
  const premiumUntil = row.premium_until ?? undefined;
  let { balance } = row;
  if (row.new_day) {
    const premium = premiumUntil !== undefined && premiumUntil > new Date();
    balance = await fillUp(ask, clientId, balance, premium, `day ${row.today}`);
    await ask('UPDATE wallets SET filled_on = $2 WHERE client_id = $1', [clientId, row.today]);
  }
  return { balance, ...(premiumUntil && { premiumUntil }) };
}

/** Within a transaction: whoever opens a wallet has it. @returns false if there was one */
export async function openWallet(ask: Ask, clientId: number, timeZone: string): Promise<boolean> {
  const opened = await ask(
    `INSERT INTO wallets (client_id, balance, filled_on) VALUES ($1, 0, (now() AT TIME ZONE $2)::date)
     ON CONFLICT (client_id) DO NOTHING RETURNING 1`,
    [clientId, timeZone],
  );
  return opened.length > 0;
}

/** Within a transaction that has the wallet: brings the balance up to a day's allowance. @returns the new balance */
export async function fillUp(
  ask: Ask,
  clientId: number,
  balance: number,
  premium: boolean,
  key: string,
): Promise<number> {
  const full = premium ? allowance.daily.premium : allowance.daily.free;
  if (balance >= full) return balance;
  return (await book(ask, clientId, { key, delta: full - balance })) ?? balance;
}

/**
 * One statement changes ledger and balance together, so that they cannot disagree; a known key changes neither.
 * @returns the new balance, unless the key was known
 */
export async function book(
  ask: Ask,
  clientId: number,
  { key, delta }: { key: string; delta: number },
): Promise<number | undefined> {
  const [changed] = await ask<{ balance: number }>(
    `WITH entry AS (
       INSERT INTO credits (client_id, entry_key, delta) VALUES ($1, $2, $3)
       ON CONFLICT (client_id, entry_key) DO NOTHING RETURNING delta)
     UPDATE wallets SET balance = balance + entry.delta FROM entry WHERE client_id = $1 RETURNING balance`,
    [clientId, key, delta],
  );
  return changed?.balance;
}
