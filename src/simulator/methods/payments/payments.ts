import { badRequest } from '../../server/api-refusal';
import { keyboardOf } from '../../formatting/inline-keyboard';
import { type StarMove } from '../../stars';
import { now, type World } from '../../world';
import { invoiceIn } from './invoice';
import { type Method, openChat, repliedTo } from '../method';

const MAX_TRANSACTIONS = 100;

export const paymentMethods: Record<string, Method> = {
  sendInvoice: (call) => {
    const state = openChat(call);
    const { title, description, payload, amount } = invoiceIn(call.params);
    const pay = { inline_keyboard: [[{ text: `Pay ⭐️${amount}`, pay: true }]] };
    return call.world.addMessage(state, {
      from: call.world.bot,
      invoice: { title, description, start_parameter: '', currency: 'XTR', total_amount: amount },
      ...repliedTo(call, state),
      reply_markup: keyboardOf(call.params, { invoice: true }) ?? pay,
      invoicePayload: payload,
    });
  },
  createInvoiceLink: ({ world, params }) => {
    const link = `https://t.me/$sim${world.next()}`;
    world.invoiceLinks.set(link, invoiceIn(params));
    return link;
  },
  answerPreCheckoutQuery: ({ world, params }) => {
    const id = params.text('pre_checkout_query_id') ?? '';
    const checkout = world.checkouts.get(id);
    if (!checkout) throw badRequest('query is too old and response timeout expired or query ID is invalid');
    const ok = params.boolean('ok');
    const errorMessage = params.text('error_message');
    if (!ok && !errorMessage) throw badRequest('ERROR_MESSAGE_EMPTY');
    world.checkouts.delete(id);
    checkout.answer({ ok, ...(errorMessage && { errorMessage }) });
    return true;
  },
  refundStarPayment: ({ world, params }) => {
    const payment = world.stars.payments.get(params.text('telegram_payment_charge_id') ?? '');
    if (payment?.userId !== params.number('user_id') || !payment) throw badRequest('CHARGE_NOT_FOUND');
    if (payment.returned) throw badRequest('CHARGE_ALREADY_REFUNDED');
    world.stars.giveBack(payment, now());
    const state = world.chats.get(payment.userId);
    if (state) {
      const refunded_payment = {
        currency: 'XTR',
        total_amount: payment.amount,
        invoice_payload: payment.payload,
        telegram_payment_charge_id: payment.id,
      };
      world.updates.push('message', world.addMessage(state, { from: state.user, refunded_payment }));
    }
    return true;
  },
  editUserStarSubscription: ({ world, params }) => {
    const subscription = world.stars.subscriptions.get(params.text('telegram_payment_charge_id') ?? '');
    if (subscription?.userId !== params.number('user_id') || !subscription)
      throw badRequest('CHARGE_ID_INVALID');
    if (subscription.expires < now()) throw badRequest('SUBSCRIPTION_NOT_ACTIVE');
    if (params.boolean('is_canceled')) subscription.state = 'canceled by the bot';
    // It does not go on by itself: the user may have it go on.
    else if (subscription.state === 'canceled by the bot') subscription.state = 'canceled';
    return true;
  },
  getStarTransactions: ({ world, params }) => {
    const offset = params.number('offset') ?? 0;
    const limit = Math.min(Math.max(params.number('limit') ?? MAX_TRANSACTIONS, 1), MAX_TRANSACTIONS);
    return {
      transactions: world.stars.moves.slice(offset, offset + limit).map((move) => asTold(world, move)),
    };
  },
  getMyStarBalance: ({ world }) => ({ amount: world.stars.balance }),
};

function asTold(world: World, { payment, direction, date }: StarMove): object {
  const partner = {
    type: 'user',
    transaction_type: 'invoice_payment',
    user: world.chats.get(payment.userId)?.user,
    invoice_payload: payment.payload,
    ...(payment.period !== undefined && { subscription_period: payment.period }),
  };
  const { id, amount } = payment;
  return { id, amount, date, ...(direction === 'in' ? { source: partner } : { receiver: partner }) };
}
