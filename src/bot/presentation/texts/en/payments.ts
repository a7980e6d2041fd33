import { type Plan } from '../../../../companion/credits/plans';
import { type Html, inLines, inParagraphs, markup } from '../../html';
import { wordingIn } from '../wording';

const { date } = wordingIn('en-GB');

export const paymentsEnglish = {
  renewing: (until: Date): Html =>
    markup`🔁 Your subscription is renewed by itself on <b>${date(until)}</b>.`,
  notRenewing: (until: Date): Html =>
    markup`Your subscription is not renewed: it ends on <b>${date(until)}</b>.`,
  subscribe: (plan: Plan, daily: number): Html =>
    inLines(
      markup`⭐ <b>Premium by the month</b>: ${daily} pictures a day for ${plan.stars} Stars a month.`,
      markup`It is renewed by itself until you cancel it, here with /premium or in Telegram’s settings.`,
    ),
  alreadySubscribed: 'You have a subscription already, see /premium. Nothing was charged.',
  renewed: (until: Date): Html =>
    markup`🔁 Your subscription was renewed. Premium is yours until <b>${date(until)}</b>.`,
  canceled: (until: Date | undefined): Html =>
    until
      ? markup`Your subscription will not be renewed. Premium stays yours until <b>${date(until)}</b>.`
      : markup`Your subscription will not be renewed.`,
  resumed: markup`🔁 Good to have you: your subscription goes on.`,
  failed: markup`Your subscription could not be renewed, there were too few Stars. Premium stays until it ends; /premium adds time.`,
  expired: markup`Your Premium has ended. I am still here, with fewer pictures a day. /premium brings it back.`,
  noSubscription: 'There is no subscription that would be renewed.',
  support: inParagraphs(
    markup`<b>Something wrong with a payment?</b>`,
    inLines(
      markup`• Premium not there? It comes within minutes of the payment; /premium shows what you have.`,
      markup`• A subscription is canceled in /premium, or in Telegram’s settings under “My Stars”.`,
      markup`• For anything else, and to get Stars back, write here what happened and when: the people who run this bot read it.`,
    ),
    markup`Telegram’s own support cannot help with purchases made here.`,
  ),
  payments: (lines: readonly { paidAt: Date; stars: number; chargeId: string; refunded: boolean }[]): Html =>
    inLines(
      markup`Your last payments:`,
      ...lines.map(
        ({ paidAt, stars, chargeId, refunded }) =>
          markup`• ${date(paidAt)}: ${stars} ⭐ <code>${chargeId}</code>${refunded ? ' (returned)' : ''}`,
      ),
    ),
  buttons: {
    subscribe: (plan: Plan): string => `Subscribe · ${plan.stars} ⭐ a month`,
    unsubscribe: 'Do not renew',
  },
};
