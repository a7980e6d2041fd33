import { type BotCommand } from 'telegraf/types';
import { type SendingLimits } from './outgoing/limits/rate-limits';
import { type TransportTimings } from './timings';
import { type WebhookAddress } from './webhook/webhook-address';

/** What the transport needs to know beyond the environment. */
export interface TransportOptions {
  timings: TransportTimings;
  limits: SendingLimits;
  /** Takes secrets out of a text, by value. */
  redact: (text: string) => string;
  /** Where Telegram brings updates; absent: the bot asks for them. */
  webhook?: WebhookAddress | undefined;
  /** The list that Telegram shows behind the menu button. */
  commands: readonly BotCommand[];
}

export const TRANSPORT_OPTIONS = Symbol('TRANSPORT_OPTIONS');
