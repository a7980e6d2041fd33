import { type StarPayment } from '../stars';
import { now, type World } from '../world';

/** What somebody is about to pay, as Telegram tells it to the bot. */
export interface Order {
  currency: 'XTR';
  total_amount: number;
  invoice_payload: string;
}

/**
 * Asks the bot whether it will deliver, and takes the Stars if it says so in time (Bot API, answerPreCheckoutQuery).
 * @param period seconds of a subscription; absent: paid once
 * @returns undefined if the bot refused, or kept silent
 */
export async function payFor(
  world: World,
  from: { id: number },
  order: Order,
  period?: number,
): Promise<StarPayment | undefined> {
  const id = String(5_000_000_000_000_000 + world.next());
  const agreed = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => {
      world.checkouts.delete(id);
      resolve(false);
    }, world.deadlines.checkout);
    timer.unref();
    world.checkouts.set(id, {
      id,
      answer: ({ ok, errorMessage }) => {
        clearTimeout(timer);
        if (errorMessage !== undefined) world.refusedCheckouts.set(from.id, errorMessage);
        resolve(ok);
      },
    });
  });
  world.updates.push('pre_checkout_query', { id, from, ...order });
  if (!(await agreed)) return undefined;
  return world.stars.receive({
    amount: order.total_amount,
    date: now(),
    userId: from.id,
    payload: order.invoice_payload,
    ...(period !== undefined && { period }),
  });
}
