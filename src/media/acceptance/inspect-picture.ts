import { imageSize } from 'image-size';
import { acceptedFormats } from './accepted-formats';
import { type Dimensions, type PictureFormat, type Survey } from './picture-format';
import { UnacceptablePictureError } from './unacceptable-picture-error';

/** Cloudflare Images' limits, "Supported formats and limitations"; Telegram's photos have the same size limit. */
export const MAX_BYTES = 10 * 1024 * 1024;
const MAX_SIDE = 12_000;
const MAX_PIXELS = 100_000_000;

/**
 * Accepts a PNG, JPEG, GIF or WebP that is nothing but a picture, by its bytes and never by its name. Nothing is
 * decoded, so a bomb cannot go off here.
 * @throws UnacceptablePictureError
 */
export function inspectPicture(bytes: Buffer): Dimensions & { format: PictureFormat } {
  if (bytes.length === 0) throw new UnacceptablePictureError('empty', 'no bytes');
  if (bytes.length > MAX_BYTES) {
    throw new UnacceptablePictureError('too-many-bytes', `${bytes.length} bytes, at most ${MAX_BYTES}`);
  }
  const format = acceptedFormats.find((candidate) => candidate.claims(bytes));
  if (!format) throw new UnacceptablePictureError('unknown-format', 'not a PNG, JPEG, GIF or WebP');

  const { end, frames } = wellFormed(format, () => format.survey(bytes));
  if (end !== bytes.length) {
    // Something that is also a ZIP, a PDF or a page follows the picture.
    throw new UnacceptablePictureError('foreign-bytes', `${bytes.length - end} bytes behind the picture`);
  }
  const { width, height } = wellFormed(format, () => imageSize(bytes));
  refuseOversize({ width, height }, frames);
  return { format, width, height };
}

function wellFormed<T extends Survey | Dimensions>(format: PictureFormat, read: () => T): T {
  try {
    return read();
  } catch {
    throw new UnacceptablePictureError('malformed', `a broken ${format.extension}`);
  }
}

function refuseOversize(canvas: Dimensions, frames: readonly Dimensions[]): void {
  for (const { width, height } of [canvas, ...frames]) {
    if (width < 1 || height < 1) throw new UnacceptablePictureError('malformed', 'a picture without area');
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new UnacceptablePictureError(
        'too-long-a-side',
        `${width} × ${height}, at most ${MAX_SIDE} a side`,
      );
    }
  }
  const areaOf = ({ width, height }: Dimensions): number => width * height;
  const animated = frames.reduce((sum, frame) => sum + areaOf(frame), 0);
  const pixels = Math.max(areaOf(canvas), animated);
  if (pixels > MAX_PIXELS) {
    throw new UnacceptablePictureError('too-many-pixels', `${pixels} pixels, at most ${MAX_PIXELS}`);
  }
}
