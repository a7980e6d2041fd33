import { badRequest } from '../../server/api-refusal';
import { messageText } from '../../formatting/formatted';
import { keyboardOf } from '../../formatting/inline-keyboard';
import { chatOf, type Method, openChat, repliedTo } from '../method';

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
const REMEMBERED_ACTIONS = 1000;

export const messageMethods: Record<string, Method> = {
  sendMessage: (call) => {
    const state = openChat(call);
    const { text, entities } = messageText(call.params);
    const reply_markup = keyboardOf(call.params);
    return call.world.addMessage(state, {
      from: call.world.bot,
      text,
      ...(entities.length > 0 && { entities }),
      ...repliedTo(call, state),
      ...(reply_markup && { reply_markup }),
    });
  },
  sendChatAction: (call) => {
    const state = openChat(call);
    const action = call.params.text('action') ?? '';
    if (!ACTIONS.has(action)) throw badRequest('wrong parameter action in request');
    state.actions.push(action);
    if (state.actions.length > REMEMBERED_ACTIONS) state.actions.splice(0, REMEMBERED_ACTIONS / 2);
    call.world.changed(state.chat.id);
    return true;
  },
  sendMessageDraft: (call) => {
    const state = openChat(call);
    const id = call.params.number('draft_id');
    if (!id) throw badRequest('DRAFT_ID_INVALID');
    // Empty is a draft too: it says that the bot thinks.
    const { text } = call.params.text('text') ? messageText(call.params) : { text: '' };
    state.draft = { id, text, canStop: call.params.boolean('can_stop') };
    call.world.changed(state.chat.id);
    return true;
  },
  getChat: (call) => ({ ...chatOf(call).chat, accent_color_id: 0, max_reaction_count: 11 }),
};
