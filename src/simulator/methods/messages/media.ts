import { badRequest } from '../../server/api-refusal';
import { captionOf } from '../../formatting/formatted';
import { keyboardOf } from '../../formatting/inline-keyboard';
import { type ApiMessage } from '../../api-types';
import { type Params } from '../../server/params';
import { type CallContext, type Method, openChat, repliedTo } from '../method';
import { pictureIn } from './pictures';

const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;

/** The caption of a message, its fields absent where there is none. */
export function captionFields(params: Params): Pick<ApiMessage, 'caption' | 'caption_entities'> {
  const { text, entities } = captionOf(params);
  return { ...(text && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) };
}

function send(call: CallContext, content: () => Partial<ApiMessage>): ApiMessage {
  const state = openChat(call);
  const reply_markup = keyboardOf(call.params);
  return call.world.addMessage(state, {
    from: call.world.bot,
    ...content(),
    ...captionFields(call.params),
    ...repliedTo(call, state),
    ...(reply_markup && { reply_markup }),
  });
}

function documentIn({ world, params }: CallContext): NonNullable<ApiMessage['document']> {
  const upload = params.file('document');
  if (upload && upload.bytes.length > MAX_DOCUMENT_BYTES) throw badRequest('file is too big');
  if (upload?.bytes.length === 0) throw badRequest('file must be non-empty');
  const known = upload
    ? world.addFile(upload.bytes, 'documents')
    : world.files.get(params.text('document') ?? '');
  if (!known) throw badRequest('there is no document in the request');
  const { fileId, bytes } = known;
  return {
    file_id: fileId,
    file_unique_id: fileId,
    file_size: bytes.length,
    ...(upload && { file_name: upload.name }),
  };
}

export const mediaMethods: Record<string, Method> = {
  sendPhoto: (call) => send(call, () => ({ photo: pictureIn(call) })),
  sendDocument: (call) => send(call, () => ({ document: documentIn(call) })),
  getFile: ({ world, params }) => {
    const file = world.files.get(params.text('file_id') ?? '');
    if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
    if (file.bytes.length > MAX_DOWNLOAD_BYTES) throw badRequest('file is too big');
    return {
      file_id: file.fileId,
      file_unique_id: file.fileId,
      file_size: file.bytes.length,
      file_path: file.path,
    };
  },
};
