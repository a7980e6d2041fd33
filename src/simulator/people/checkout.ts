import { now, type StarTransaction, type World } from '../world';

/** What somebody is about to pay, as Telegram tells it to the bot. */
export interface Order {
  currency: 'XTR';
  total_amount: number;
  invoice_payload: string;
}

/**
 * Asks the bot whether it will deliver, and takes the Stars if it says so in time (Bot API, answerPreCheckoutQuery).
 * @returns undefined if the bot refused, or kept silent
 */
export async function payFor(
  world: World,
  from: { id: number },
  order: Order,
): Promise<StarTransaction | undefined> {
  const id = String(5_000_000_000_000_000 + world.next());
  const agreed = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => {
      world.checkouts.delete(id);
      resolve(false);
    }, world.deadlines.checkout);
    timer.unref();
    world.checkouts.set(id, {
      id,
      answer: ({ ok }) => {
        clearTimeout(timer);
        resolve(ok);
      },
    });
  });
  world.updates.push('pre_checkout_query', { id, from, ...order });
  if (!(await agreed)) return undefined;
  const transaction = {
    id: `sim_charge_${from.id}_${world.next()}`,
    amount: order.total_amount,
    date: now(),
    userId: from.id,
    payload: order.invoice_payload,
    refunded: false,
  };
  world.stars.set(transaction.id, transaction);
  return transaction;
}
