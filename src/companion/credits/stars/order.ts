import { findPlan, type Plan } from '../plans';

/** What every invoice of ours begins with. */
export const PAYLOAD_PREFIX = 'premium:';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an invoice offers. */
export interface Order {
  plan: Plan;
  /** Of a plan that renews: which subscription is paid for. */
  subscriptionId?: string;
}

/** What an invoice carries and a payment brings back: `premium:<plan>[:<subscription>]`, at most 128 bytes (Bot API). */
export const payloadOf = ({ plan, subscriptionId }: Order): string =>
  [`${PAYLOAD_PREFIX}${plan.id}`, ...(subscriptionId ? [subscriptionId] : [])].join(':');

/** @returns undefined for what is none of ours, or was never on offer */
export function readPayload(payload: string): Order | undefined {
  if (!payload.startsWith(PAYLOAD_PREFIX)) return undefined;
  const [planId = '', subscriptionId, ...more] = payload.slice(PAYLOAD_PREFIX.length).split(':');
  const plan = findPlan(planId);
  if (!plan || more.length > 0 || (plan.renews === true) !== (subscriptionId !== undefined)) return undefined;
  if (subscriptionId !== undefined && !UUID.test(subscriptionId)) return undefined;
  return { plan, ...(subscriptionId !== undefined && { subscriptionId }) };
}
