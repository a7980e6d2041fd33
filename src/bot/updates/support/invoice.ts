import { findPlan, type Plan } from '../../../companion/credits/plans';

const PREFIX = 'premium:';

/** What an invoice for `plan` carries and a payment brings back. 1 to 128 bytes (Bot API `sendInvoice`). */
export const invoicePayload = ({ id }: Plan): string => `${PREFIX}${id}`;

/** The plan that a payment is for. */
export function planOf({ invoice_payload: payload }: { invoice_payload: string }): Plan | undefined {
  return payload.startsWith(PREFIX) ? findPlan(payload.slice(PREFIX.length)) : undefined;
}
