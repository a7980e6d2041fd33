import { type Ask } from '../conversations/store/store';

const DAY_MS = 86_400_000;

/** What premium is made of: a payment that was not returned. */
export interface PaidDays {
  countsFrom: Date;
  days: number;
}

/** Until when these payments give premium: each begins when the one before it ends. Undefined: there are none. */
export function premiumUntil(payments: readonly PaidDays[]): Date | undefined {
  const inOrder = [...payments].sort((a, b) => a.countsFrom.getTime() - b.countsFrom.getTime());
  const until = inOrder.reduce(
    (end, { countsFrom, days }) => Math.max(end, countsFrom.getTime()) + days * DAY_MS,
    0,
  );
  return until === 0 ? undefined : new Date(until);
}

/** Within a transaction that has the wallet: makes premium again what the payments in the books say. */
export async function settlePremium(ask: Ask, clientId: number): Promise<Date | undefined> {
  const paid = await ask<{ counts_from: Date; days: number }>(
    'SELECT counts_from, days FROM payments WHERE client_id = $1 AND refunded_at IS NULL AND days > 0',
    [clientId],
  );
  const until = premiumUntil(paid.map(({ counts_from, days }) => ({ countsFrom: counts_from, days })));
  await ask('UPDATE wallets SET premium_until = $2 WHERE client_id = $1', [clientId, until ?? null]);
  return until;
}
