/** The part of the Bot API's types that this Telegram speaks; names are the API's own. */
export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  is_premium?: boolean;
}

export interface Chat {
  id: number;
  type: 'private';
  first_name?: string;
  last_name?: string;
  username?: string;
}

export interface InlineButton {
  text: string;
  callback_data?: string;
  url?: string;
  pay?: boolean;
  web_app?: object;
  login_url?: object;
  switch_inline_query?: string;
  switch_inline_query_current_chat?: string;
  switch_inline_query_chosen_chat?: object;
  copy_text?: object;
  callback_game?: object;
}

export interface InlineKeyboard {
  inline_keyboard: InlineButton[][];
}

export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
}

export interface PhotoSize {
  file_id: string;
  file_unique_id: string;
  width: number;
  height: number;
  file_size: number;
}

/** What is for sale, as Telegram keeps it; the payload stays between Telegram and the bot. */
export interface Invoice {
  title: string;
  description: string;
  payload: string;
  /** Stars. */
  amount: number;
  /** Of a subscription, in seconds. */
  period?: number;
}

export interface ApiMessage {
  message_id: number;
  date: number;
  edit_date?: number;
  chat: Chat;
  from: User;
  text?: string;
  entities?: Entity[];
  caption?: string;
  caption_entities?: Entity[];
  photo?: PhotoSize[];
  document?: { file_id: string; file_unique_id: string; file_name?: string; file_size: number };
  sticker?: object;
  voice?: object;
  location?: { latitude: number; longitude: number };
  invoice?: {
    title: string;
    description: string;
    start_parameter: string;
    currency: string;
    total_amount: number;
  };
  reply_to_message?: Omit<ApiMessage, 'reply_to_message'>;
  successful_payment?: {
    currency: string;
    total_amount: number;
    invoice_payload: string;
    subscription_expiration_date?: number;
    is_recurring?: true;
    is_first_recurring?: true;
    telegram_payment_charge_id: string;
    provider_payment_charge_id: string;
  };
  refunded_payment?: object;
  reply_markup?: InlineKeyboard;
  /** Not Telegram's: what an invoice carries unseen. */
  invoicePayload?: string;
}

/** Exactly one field beside `update_id`. */
export interface Update {
  update_id: number;
  [kind: string]: unknown;
}
