import { imageSize } from 'image-size';
import { type PhotoSize } from '../api-types';
import { badRequest } from '../server/api-refusal';
import { type UploadedFile } from '../server/params';
import { captionOf, keyboardOf } from '../formatting/formatted';
import { type StoredFile, type World } from '../world';
import { type CallContext, type Method, openChat } from './method';

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
/** Files kept to be fetched or sent again; the oldest go first. */
const REMEMBERED_FILES = 50;

function keep(world: World, { bytes }: UploadedFile, folder: string): StoredFile {
  const serial = world.next();
  const file = { fileId: `sim-${folder}-${serial}`, path: `${folder}/file_${serial}`, bytes };
  world.files.set(file.fileId, file);
  const [oldest] = world.files.keys();
  if (world.files.size > REMEMBERED_FILES && oldest) world.files.delete(oldest);
  return file;
}

/** The picture of a call: uploaded with it, or one sent before, by its file id. */
function pictureIn({ world, params }: CallContext, field = 'photo'): PhotoSize[] {
  const upload = params.file(field);
  if (upload) {
    if (upload.bytes.length > MAX_PHOTO_BYTES) throw badRequest('file is too big');
    return sizes(keep(world, upload, 'photos'));
  }
  const known = world.files.get(params.text(field) ?? '');
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  return sizes(known);
}

function sizes(file: StoredFile): PhotoSize[] {
  try {
    const { width, height } = imageSize(file.bytes);
    if (width + height > 10_000) throw badRequest('PHOTO_INVALID_DIMENSIONS');
    return [
      { file_id: file.fileId, file_unique_id: file.fileId, width, height, file_size: file.bytes.length },
    ];
  } catch {
    throw badRequest('IMAGE_PROCESS_FAILED');
  }
}

export const mediaMethods: Record<string, Method> = {
  sendPhoto: (call) => {
    const state = openChat(call);
    const photo = pictureIn(call);
    const { text, entities } = captionOf(call.params);
    const reply_markup = keyboardOf(call.params);
    return call.world.addMessage(state, {
      from: call.world.bot,
      photo,
      ...(text && { caption: text }),
      ...(entities.length > 0 && { caption_entities: entities }),
      ...(reply_markup && { reply_markup }),
    });
  },
  sendDocument: (call) => {
    const state = openChat(call);
    const upload = call.params.file('document');
    if (!upload) throw badRequest('there is no document in the request');
    const { fileId } = keep(call.world, upload, 'documents');
    const { text } = captionOf(call.params);
    const document = {
      file_id: fileId,
      file_unique_id: fileId,
      file_name: upload.name,
      file_size: upload.bytes.length,
    };
    return call.world.addMessage(state, { from: call.world.bot, document, ...(text && { caption: text }) });
  },
  getFile: ({ world, params }) => {
    const file = world.files.get(params.text('file_id') ?? '');
    if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
    return {
      file_id: file.fileId,
      file_unique_id: file.fileId,
      file_size: file.bytes.length,
      file_path: file.path,
    };
  },
};
