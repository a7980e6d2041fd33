import { imageSize } from 'image-size';
import { type PhotoSize } from '../../api-types';
import { badRequest } from '../../server/api-refusal';
import { type StoredFile } from '../../world';
import { type CallContext } from '../method';

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;
const MAX_SIDES = 10_000;
const MAX_RATIO = 20;

/**
 * The picture that a call means: uploaded with it, or one sent before, by its file id.
 * @throws ApiRefusal 400 for what Telegram takes for no photo (Bot API, sendPhoto)
 */
export function pictureIn({ world, params }: CallContext, reference = params.text('photo')): PhotoSize[] {
  const upload = reference === undefined ? params.file('photo') : params.attachment(reference);
  if (upload) {
    if (upload.bytes.length > MAX_PHOTO_BYTES) throw badRequest('file is too big');
    return sizesOf(world.addFile(upload.bytes, 'photos'));
  }
  if (reference === undefined || reference === '') throw badRequest('there is no photo in the request');
  // The local Telegram fetches nothing from elsewhere.
  if (/^https?:/.test(reference)) throw badRequest('failed to get HTTP URL content');
  const known = world.files.get(reference);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  return sizesOf(known);
}

/** One size is enough here: the real one. */
export function sizesOf(file: StoredFile): PhotoSize[] {
  const { width, height } = dimensionsOf(file.bytes);
  if (width + height > MAX_SIDES || Math.max(width / height, height / width) > MAX_RATIO)
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return [{ file_id: file.fileId, file_unique_id: file.fileId, width, height, file_size: file.bytes.length }];
}

function dimensionsOf(bytes: Buffer): { width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    throw badRequest('IMAGE_PROCESS_FAILED');
  }
}
