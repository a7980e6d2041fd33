import { type Dimensions, type PictureFormat } from '../picture-format';

const RIFF_HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
/** Chunks with pixels; a file without any is no picture. */
const PIXELS = new Set(['VP8 ', 'VP8L', 'ANMF']);

/** WebP container (RFC 9649, §2). */
export const webp: PictureFormat = {
  mimeType: 'image/webp',
  extension: 'webp',
  claims: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  survey(bytes) {
    const end = CHUNK_HEADER_BYTES + bytes.readUInt32LE(4);
    const frames: Dimensions[] = [];
    let hasPixels = false;
    let at = RIFF_HEADER_BYTES;
    while (at < end) {
      const type = bytes.toString('latin1', at, at + 4);
      const size = bytes.readUInt32LE(at + 4);
      hasPixels ||= PIXELS.has(type);
      if (type === 'ANMF')
        frames.push({ width: bytes.readUIntLE(at + 14, 3) + 1, height: bytes.readUIntLE(at + 17, 3) + 1 });
      // Chunks begin at even offsets.
      at += CHUNK_HEADER_BYTES + size + (size % 2);
    }
    if (at !== end || end > bytes.length || !hasPixels) throw new RangeError('chunks that do not add up');
    return { end, frames };
  },
};
