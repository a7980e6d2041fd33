import { type Invoice } from '../../api-types';
import { badRequest } from '../../server/api-refusal';
import { type Params } from '../../server/params';

const MONTH_S = 2_592_000;
const MAX_SUBSCRIPTION = 10_000;

const lengthOf = (text: string): number => [...text].length;

/**
 * The rules of an invoice in Stars (Bot API, sendInvoice and createInvoiceLink).
 * @throws ApiRefusal 400 where one is broken
 */
export function invoiceIn(params: Params): Invoice {
  const title = params.text('title') ?? '';
  const description = params.text('description') ?? '';
  const payload = params.text('payload') ?? '';
  const within = (value: number, most: number): boolean => value >= 1 && value <= most;
  if (!within(lengthOf(title), 32)) throw badRequest('INVOICE_TITLE_INVALID');
  if (!within(lengthOf(description), 255)) throw badRequest('INVOICE_DESCRIPTION_INVALID');
  if (!within(Buffer.byteLength(payload), 128)) throw badRequest('INVOICE_PAYLOAD_INVALID');
  if (params.text('currency') !== 'XTR') throw badRequest('CURRENCY_INVALID');
  if (params.text('provider_token')) throw badRequest('PAYMENT_PROVIDER_INVALID');
  const prices = params.json<{ label: string; amount: number }[]>('prices') ?? [];
  const [price] = prices;
  if (prices.length !== 1 || !price || !Number.isInteger(price.amount) || price.amount < 1)
    throw badRequest('CURRENCY_TOTAL_AMOUNT_INVALID');
  const period = params.number('subscription_period');
  if (period !== undefined && period !== MONTH_S) throw badRequest('SUBSCRIPTION_PERIOD_INVALID');
  if (period !== undefined && price.amount > MAX_SUBSCRIPTION)
    throw badRequest('CURRENCY_TOTAL_AMOUNT_INVALID');
  return { title, description, payload, amount: price.amount, ...(period !== undefined && { period }) };
}
