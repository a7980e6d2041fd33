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

/** The chat that the call names, as far as the bot may write there. */
export function openChat({ world, params }: CallContext): ChatState {
  if (!params.has('chat_id')) throw badRequest('chat_id is empty');
  const state = world.chats.get(params.number('chat_id') ?? 0);
  if (!state) throw badRequest('chat not found');
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
