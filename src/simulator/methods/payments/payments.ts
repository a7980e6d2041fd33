import { badRequest } from '../../server/api-refusal';
import { keyboardOf } from '../../formatting/inline-keyboard';
import { now } from '../../world';
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
    const payment = world.stars.get(params.text('telegram_payment_charge_id') ?? '');
    if (payment?.userId !== params.number('user_id') || !payment) throw badRequest('CHARGE_NOT_FOUND');
    if (payment.refunded) throw badRequest('CHARGE_ALREADY_REFUNDED');
    payment.refunded = true;
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
  getStarTransactions: ({ world, params }) => {
    const offset = params.number('offset') ?? 0;
    const limit = Math.min(Math.max(params.number('limit') ?? MAX_TRANSACTIONS, 1), MAX_TRANSACTIONS);
    const all = [...world.stars.values()].flatMap(({ id, amount, date, userId, payload, refunded }) => {
      const partner = {
        type: 'user',
        transaction_type: 'invoice_payment',
        user: world.chats.get(userId)?.user,
        invoice_payload: payload,
      };
      return [
        { id, amount, date, source: partner },
        ...(refunded ? [{ id, amount, date: now(), receiver: partner }] : []),
      ];
    });
    return { transactions: all.slice(offset, offset + limit) };
  },
  getMyStarBalance: ({ world }) => ({
    amount: [...world.stars.values()]
      .filter(({ refunded }) => !refunded)
      .reduce((sum, { amount }) => sum + amount, 0),
  }),
};
