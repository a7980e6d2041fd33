import { type Update } from '@grammyjs/types';
import { type Telegraf } from 'telegraf';

type Kind = Exclude<keyof Update, 'update_id'>;

/** Every kind that the Bot API (10.3) names; the compiler asks for a new one. */
const kinds: Record<Kind, true> = {
  message: true,
  edited_message: true,
  channel_post: true,
  edited_channel_post: true,
  business_connection: true,
  business_message: true,
  edited_business_message: true,
  deleted_business_messages: true,
  guest_message: true,
  stopped_message_generation: true,
  message_reaction: true,
  message_reaction_count: true,
  inline_query: true,
  chosen_inline_result: true,
  callback_query: true,
  shipping_query: true,
  pre_checkout_query: true,
  purchased_paid_media: true,
  poll: true,
  poll_answer: true,
  my_chat_member: true,
  chat_member: true,
  chat_join_request: true,
  chat_boost: true,
  removed_chat_boost: true,
  managed_bot: true,
  subscription: true,
};

/**
 * For `bot.launch({ allowedUpdates })`: unless asked, Telegram leaves out members of chats and reactions (Bot API
 * `getUpdates`). telegraf's own type ends where newer kinds begin.
 */
export const everyUpdateKind = Object.keys(kinds) as NonNullable<Telegraf.LaunchOptions['allowedUpdates']>;
