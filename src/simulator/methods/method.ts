import { type Params } from '../server/params';
import { badRequest, forbidden } from '../server/api-refusal';
import { type ApiMessage } from '../api-types';
import { type ChatState, type World } from '../world';

export interface CallContext {
  world: World;
  params: Params;
  /** Aborts when the bot hangs up. */
  gone: AbortSignal;
}

/** One method of the Bot API. @throws ApiRefusal where Telegram refuses */
export type Method = (call: CallContext) => unknown;

/** The chat that the call names. */
export function chatOf({ world, params }: CallContext): ChatState {
  if (!params.text('chat_id')) throw badRequest('chat_id is empty');
  const state = world.chats.get(Number(params.text('chat_id')));
  if (!state) throw badRequest('chat not found');
  return state;
}

/** The chat that the call names, as far as the bot may write there. */
export function openChat(call: CallContext): ChatState {
  const state = chatOf(call);
  if (state.blocked) throw forbidden('bot was blocked by the user');
  return state;
}

/** The message that an edit names. */
export function ownMessage(
  call: CallContext,
  purpose: 'edit' | 'delete',
): { state: ChatState; message: ApiMessage } {
  const state = openChat(call);
  const id = call.params.number('message_id');
  const message = state.messages.find((candidate) => candidate.message_id === id);
  if (!message) throw badRequest(`message to ${purpose} not found`);
  if (purpose === 'edit' && message.from.id !== call.world.bot.id)
    throw badRequest("message can't be edited");
  return { state, message };
}

/** The message that a call answers to, as far as it is still there. */
export function repliedTo({ params }: CallContext, state: ChatState): Pick<ApiMessage, 'reply_to_message'> {
  const { message_id: id = params.number('reply_to_message_id') } =
    params.json<{ message_id?: number }>('reply_parameters') ?? {};
  const message = state.messages.find((candidate) => candidate.message_id === id);
  if (!message) return {};
  // Only one step back, as Telegram shows it.
  const reply_to_message = { ...message };
  delete reply_to_message.reply_to_message;
  return { reply_to_message };
}
