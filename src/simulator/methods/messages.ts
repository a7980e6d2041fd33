import { badRequest } from '../server/api-refusal';
import { captionOf, keyboardOf, messageText } from '../formatting/formatted';
import { now } from '../world';
import { type ApiMessage } from '../api-types';
import { type CallContext, type Method, openChat, ownMessage } from './method';

const ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

/** Changes a message as an edit does; one that changes nothing is refused (Bot API). */
function edit(call: CallContext, change: (message: ApiMessage) => Partial<ApiMessage>): ApiMessage {
  const { message } = ownMessage(call, 'edit');
  const before = JSON.stringify({ ...message, edit_date: 0 });
  const next = { ...message, reply_markup: keyboardOf(call.params), ...change(message) };
  if (JSON.stringify({ ...next, edit_date: 0 }) === before || same(message, next)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  Object.assign(message, next, { edit_date: now() });
  if (next.reply_markup === undefined) delete message.reply_markup;
  call.world.changed(message.chat.id);
  return message;
}

const same = (a: ApiMessage, b: ApiMessage): boolean =>
  a.text === b.text &&
  a.caption === b.caption &&
  JSON.stringify([a.entities ?? [], a.caption_entities ?? [], a.reply_markup, a.photo]) ===
    JSON.stringify([b.entities ?? [], b.caption_entities ?? [], b.reply_markup, b.photo]);

export const messageMethods: Record<string, Method> = {
  sendMessage: (call) => {
    const state = openChat(call);
    const { text, entities } = messageText(call.params);
    const reply_markup = keyboardOf(call.params);
    return call.world.addMessage(state, {
      from: call.world.bot,
      text,
      ...(entities.length > 0 && { entities }),
      ...(reply_markup && { reply_markup }),
    });
  },
  editMessageText: (call) =>
    edit(call, (message) => {
      if (message.text === undefined) throw badRequest('there is no text in the message to edit');
      const { text, entities } = messageText(call.params);
      return { text, entities };
    }),
  editMessageCaption: (call) =>
    edit(call, () => {
      const { text, entities } = captionOf(call.params);
      return { caption: text, caption_entities: entities };
    }),
  editMessageReplyMarkup: (call) => edit(call, () => ({})),
  deleteMessage: (call) => {
    const { state, message } = ownMessage(call, 'delete');
    state.messages.splice(state.messages.indexOf(message), 1);
    call.world.changed(state.chat.id);
    return true;
  },
  deleteMessages: (call) => {
    const state = openChat(call);
    const ids = new Set(call.params.json<number[]>('message_ids') ?? []);
    state.messages = state.messages.filter(({ message_id }) => !ids.has(message_id));
    call.world.changed(state.chat.id);
    return true;
  },
  sendChatAction: (call) => {
    const state = openChat(call);
    const action = call.params.text('action') ?? '';
    if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
    state.actions.push(action);
    if (state.actions.length > 1000) state.actions.splice(0, 500);
    call.world.changed(state.chat.id);
    return true;
  },
  sendMessageDraft: (call) => {
    openChat(call);
    if (!call.params.number('draft_id')) throw badRequest('DRAFT_ID_INVALID');
    return true;
  },
  getChat: (call) => ({ ...openChat(call).chat, accent_color_id: 0, max_reaction_count: 11 }),
  answerCallbackQuery: ({ world, params }) => {
    const query = world.queries.get(params.text('callback_query_id') ?? '');
    if (!query || query.expired || query.answer) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    const text = params.text('text');
    if (text && text.length > 200) throw badRequest('MESSAGE_TOO_LONG');
    query.answer = { showAlert: params.boolean('show_alert'), ...(text && { text }) };
    world.changed(query.userId);
    return true;
  },
};
