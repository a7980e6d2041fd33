import { badRequest } from '../server/api-refusal';
import { keyboardOf } from '../formatting/formatted';
import { now } from '../world';
import { type CallContext, type Method, openChat } from './method';

interface Price {
  label: string;
  amount: number;
}

/** The rules of an invoice in Stars (Bot API, sendInvoice). */
function invoiceIn({ params }: CallContext): {
  title: string;
  description: string;
  payload: string;
  amount: number;
} {
  const title = params.text('title') ?? '';
  const description = params.text('description') ?? '';
  const payload = params.text('payload') ?? '';
  const prices = params.json<Price[]>('prices') ?? [];
  if (title.length < 1 || title.length > 32) throw badRequest('INVOICE_TITLE_INVALID');
  if (description.length < 1 || description.length > 255) throw badRequest('INVOICE_DESCRIPTION_INVALID');
  const bytes = Buffer.byteLength(payload);
  if (bytes < 1 || bytes > 128) throw badRequest('INVOICE_PAYLOAD_INVALID');
  if (params.text('currency') !== 'XTR') throw badRequest('CURRENCY_INVALID');
  if (params.text('provider_token')) throw badRequest('PAYMENT_PROVIDER_INVALID');
  const [price] = prices;
  if (prices.length !== 1 || !price || !Number.isInteger(price.amount) || price.amount < 1) {
    throw badRequest('CURRENCY_TOTAL_AMOUNT_INVALID');
  }
  return { title, description, payload, amount: price.amount };
}

export const paymentMethods: Record<string, Method> = {
  sendInvoice: (call) => {
    const state = openChat(call);
    const { title, description, payload, amount } = invoiceIn(call);
    return call.world.addMessage(state, {
      from: call.world.bot,
      invoice: { title, description, start_parameter: '', currency: 'XTR', total_amount: amount },
      reply_markup: keyboardOf(call.params) ?? {
        inline_keyboard: [[{ text: `Pay ⭐️${amount}`, pay: true }]],
      },
      invoicePayload: payload,
    });
  },
  createInvoiceLink: (call) => {
    invoiceIn(call);
    return `https://t.me/$sim${call.world.next()}`;
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
  refundStarPayment: (call) => {
    const id = call.params.text('telegram_payment_charge_id');
    const payment = call.world.stars.find((transaction) => transaction.id === id);
    if (payment?.userId !== call.params.number('user_id')) throw badRequest('CHARGE_NOT_FOUND');
    if (!payment) throw badRequest('CHARGE_NOT_FOUND');
    if (payment.refunded) throw badRequest('CHARGE_ALREADY_REFUNDED');
    payment.refunded = true;
    const state = call.world.chats.get(payment.userId);
    if (state) {
      const refunded_payment = {
        currency: 'XTR',
        total_amount: payment.amount,
        invoice_payload: payment.payload,
        telegram_payment_charge_id: payment.id,
      };
      const message = call.world.addMessage(state, { from: state.user, refunded_payment });
      call.world.updates.push('message', message);
    }
    return true;
  },
  getStarTransactions: ({ world, params }) => {
    const offset = params.number('offset') ?? 0;
    const limit = params.number('limit') ?? 100;
    const all = world.stars.flatMap(({ id, amount, date, userId, refunded }) => {
      const partner = {
        type: 'user',
        transaction_type: 'invoice_payment',
        user: world.chats.get(userId)?.user,
      };
      return [
        { id, amount, date, source: partner },
        ...(refunded ? [{ id, amount, date: now(), receiver: partner }] : []),
      ];
    });
    return { transactions: all.slice(offset, offset + limit) };
  },
  getMyStarBalance: ({ world }) => ({
    amount: world.stars.filter(({ refunded }) => !refunded).reduce((sum, { amount }) => sum + amount, 0),
  }),
};
