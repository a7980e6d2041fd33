import { Injectable } from '@nestjs/common';
import { type StarTransaction, type StarTransactions } from '@grammyjs/types';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { payloadOf, type Order } from '../../companion/credits/stars/order';
import { type Transaction } from '../../companion/credits/stars/statement';

/** The only one there is: 30 days (Bot API `createInvoiceLink`). */
const PERIOD_S = 2_592_000;

export interface Wording {
  title: string;
  description: string;
  label: string;
}

/** The methods for Stars, which are newer than telegraf's types. @throws as `TelegramClient.callApi` */
@Injectable()
export class StarCalls {
  constructor(@InjectBot() private readonly bot: Telegraf) {}

  /** @returns an address at which a subscription is paid for */
  async subscriptionLink(order: Order, { title, description, label }: Wording): Promise<string> {
    const link = await this.call('createInvoiceLink', {
      title,
      description,
      payload: payloadOf(order),
      provider_token: '',
      currency: 'XTR',
      prices: [{ label, amount: order.plan.stars }],
      subscription_period: PERIOD_S,
    });
    return link as string;
  }

  async refund(clientId: number, chargeId: string): Promise<void> {
    await this.call('refundStarPayment', { user_id: clientId, telegram_payment_charge_id: chargeId });
  }

  /** @param chargeId of the first payment of the subscription */
  async endRenewal(clientId: number, chargeId: string): Promise<void> {
    await this.call('editUserStarSubscription', {
      user_id: clientId,
      telegram_payment_charge_id: chargeId,
      is_canceled: true,
    });
  }

  async transactions(offset: number, limit: number): Promise<Transaction[]> {
    const { transactions } = (await this.call('getStarTransactions', { offset, limit })) as StarTransactions;
    return transactions.map(transactionOf);
  }

  private call(method: string, fields: object): Promise<unknown> {
    return this.bot.telegram.callApi(method as 'getMe', fields);
  }
}

function transactionOf({
  id,
  amount,
  nanostar_amount,
  date,
  source,
  receiver,
}: StarTransaction): Transaction {
  const partner = source ?? receiver;
  const isUser = partner?.type === 'user';
  return {
    id,
    direction: source ? 'in' : 'out',
    stars: amount,
    nanostars: nanostar_amount ?? 0,
    happenedAt: new Date(date * 1000),
    kind: isUser ? partner.transaction_type : (partner?.type ?? 'unknown'),
    ...(isUser && { clientId: partner.user.id }),
    ...(isUser && partner.transaction_type === 'invoice_payment' && { payload: partner.invoice_payload }),
  };
}
