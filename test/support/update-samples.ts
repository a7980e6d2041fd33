import { type Update } from '@grammyjs/types';

const from = {
  id: 7,
  is_bot: false,
  first_name: 'Ada',
  last_name: 'L',
  username: 'ada',
  language_code: 'en',
};
const chat = { id: 70, type: 'private' };
const message = { message_id: 700, date: 1_000, chat, from, text: 'hello' };
const query = { id: 'q1', from };
const member = { chat, from, date: 2_000 };

/** One update of each kind that the Bot API names; the compiler asks for a new one. */
export const updateSamples: Record<Exclude<keyof Update, 'update_id'>, object> = {
  message,
  edited_message: { ...message, edit_date: 1_500 },
  channel_post: { ...message, from: undefined },
  edited_channel_post: { ...message, from: undefined, edit_date: 1_500 },
  business_connection: { id: 'b1', user: from, user_chat_id: 70, date: 2_000, is_enabled: true },
  business_message: message,
  edited_business_message: { ...message, edit_date: 1_500 },
  deleted_business_messages: { business_connection_id: 'b1', chat, message_ids: [1, 2] },
  guest_message: message,
  stopped_message_generation: { chat, draft_id: 3 },
  message_reaction: { chat, user: from, message_id: 700, date: 2_000, old_reaction: [], new_reaction: [] },
  message_reaction_count: { chat, message_id: 700, date: 2_000, reactions: [] },
  inline_query: { ...query, query: 'cats', offset: '' },
  chosen_inline_result: { result_id: 'r1', from, query: 'cats' },
  callback_query: { ...query, message, data: 'image', chat_instance: 'c' },
  shipping_query: { ...query, invoice_payload: 'p', shipping_address: {} },
  pre_checkout_query: { ...query, currency: 'XTR', total_amount: 1, invoice_payload: 'p' },
  purchased_paid_media: { from, paid_media_payload: 'p' },
  poll: { id: 'p1', question: '?', options: [] },
  poll_answer: { poll_id: 'p1', user: from, option_ids: [] },
  my_chat_member: member,
  chat_member: member,
  chat_join_request: { ...member, user_chat_id: 70 },
  chat_boost: { chat, boost: { boost_id: 'b', add_date: 2_000, source: { source: 'premium', user: from } } },
  removed_chat_boost: { chat, boost_id: 'b', remove_date: 2_000, source: { source: 'premium', user: from } },
  managed_bot: { user: from, bot: from },
  subscription: { user: from, invoice_payload: 'p', state: 'canceled' },
};

export const updateOf = (kind: string, body: unknown, updateId = 5): Update => ({
  update_id: updateId,
  [kind]: body,
});
