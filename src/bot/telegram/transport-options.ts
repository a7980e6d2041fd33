import { type BotCommand } from 'telegraf/types';
import { type SendingLimits } from './outgoing/limits/rate-limits';
import { type TransportTimings } from './timings';
import { type WebhookAddress } from './webhook/webhook-address';

/** The list that Telegram shows behind the menu button. */
export interface CommandMenu {
  /** ISO 639-1; absent: for everybody whose language has no menu. */
  language?: string;
  commands: readonly BotCommand[];
}

/** What the transport needs to know beyond the environment. */
export interface TransportOptions {
  timings: TransportTimings;
  limits: SendingLimits;
  /** Takes secrets out of a text, by value. */
  redact: (text: string) => string;
  /** Where Telegram brings updates; absent: the bot asks for them. */
  webhook?: WebhookAddress | undefined;
  menus: readonly CommandMenu[];
}

export const TRANSPORT_OPTIONS = Symbol('TRANSPORT_OPTIONS');
