import { type ApiMessage } from '../../api-types';
import { messageText } from '../../formatting/formatted';
import { keyboardOf } from '../../formatting/inline-keyboard';
import { badRequest } from '../../server/api-refusal';
import { Params } from '../../server/params';
import { now } from '../../world';
import { captionFields } from './media';
import { type CallContext, type Method, openChat, ownMessage } from '../method';
import { pictureIn } from './pictures';

const MAX_DELETIONS = 100;

/** What an edit can change; an absent field is taken away. */
const CONTENT = ['text', 'entities', 'caption', 'caption_entities', 'photo', 'reply_markup'] as const;
type Content = Pick<ApiMessage, (typeof CONTENT)[number]>;

const contentOf = (message: Content): Content =>
  Object.fromEntries(
    CONTENT.flatMap((field) => (message[field] === undefined ? [] : [[field, message[field]]])),
  );

/** Changes a message as an edit does; one that changes nothing is refused (Bot API, "Updating messages"). */
function edit(call: CallContext, change: (message: ApiMessage) => Content): ApiMessage {
  const { message } = ownMessage(call, 'edit');
  const before = contentOf(message);
  const reply_markup = keyboardOf(call.params, { invoice: message.invoice !== undefined });
  const after = contentOf({ ...change(message), ...(reply_markup && { reply_markup }) });
  if (JSON.stringify(after) === JSON.stringify(before)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  for (const field of CONTENT) delete message[field];
  if (after.photo) delete message.document;
  Object.assign(message, after, { edit_date: now() });
  call.world.changed(message.chat.id);
  return message;
}

const isMedia = ({ photo, document }: ApiMessage): boolean => Boolean(photo ?? document);

export const editMethods: Record<string, Method> = {
  editMessageText: (call) =>
    edit(call, (message) => {
      if (message.text === undefined) throw badRequest('there is no text in the message to edit');
      const { text, entities } = messageText(call.params);
      return { text, ...(entities.length > 0 && { entities }) };
    }),
  editMessageCaption: (call) =>
    edit(call, (message) => {
      if (!isMedia(message)) throw badRequest('there is no caption in the message to edit');
      return { ...(message.photo && { photo: message.photo }), ...captionFields(call.params) };
    }),
  editMessageMedia: (call) =>
    edit(call, (message) => {
      const media = call.params.json<{ type?: string; media?: string }>('media');
      if (media?.type !== 'photo') throw badRequest("the simulator can't edit media but photos");
      if (!isMedia(message)) throw badRequest('there is no media in the message to edit');
      return { photo: pictureIn(call, media.media ?? ''), ...captionFields(new Params({ ...media })) };
    }),
  editMessageReplyMarkup: (call) =>
    edit(call, (message) => ({ ...contentOf(message), reply_markup: undefined })),
  deleteMessage: (call) => {
    const { state, message } = ownMessage(call, 'delete');
    state.messages.splice(state.messages.indexOf(message), 1);
    call.world.changed(state.chat.id);
    return true;
  },
  deleteMessages: (call) => {
    const state = openChat(call);
    const ids = call.params.json<number[]>('message_ids') ?? [];
    if (ids.length === 0) throw badRequest('message identifiers are not specified');
    if (ids.length > MAX_DELETIONS) throw badRequest('too many message identifiers specified');
    const gone = new Set(ids.map(Number));
    state.messages = state.messages.filter(({ message_id }) => !gone.has(message_id));
    call.world.changed(state.chat.id);
    return true;
  },
};
