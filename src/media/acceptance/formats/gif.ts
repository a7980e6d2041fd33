import { type Dimensions, type PictureFormat } from '../picture-format';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const HEADER_BYTES = 13;
const IMAGE_DESCRIPTOR_BYTES = 10;

/** GIF89a, "Grammar" and the blocks it names. */
export const gif: PictureFormat = {
  mimeType: 'image/gif',
  extension: 'gif',
  claims: (bytes) => /^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6)),
  survey(bytes) {
    const frames: Dimensions[] = [];
    let at = HEADER_BYTES + colourTableBytes(bytes.readUInt8(10));
    for (;;) {
      const block = bytes.readUInt8(at);
      if (block === TRAILER) {
        if (frames.length === 0) throw new RangeError('a GIF without an image');
        return { end: at + 1, frames };
      } else if (block === EXTENSION) {
        at = afterSubBlocks(bytes, at + 2);
      } else if (block === IMAGE) {
        frames.push({ width: bytes.readUInt16LE(at + 5), height: bytes.readUInt16LE(at + 7) });
        const table = colourTableBytes(bytes.readUInt8(at + 9));
        // One byte between the colour table and the sub-blocks: LZW's minimum code size.
        at = afterSubBlocks(bytes, at + IMAGE_DESCRIPTOR_BYTES + table + 1);
      } else {
        throw new RangeError('an unknown block');
      }
    }
  },
};

const colourTableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0);

function afterSubBlocks(bytes: Buffer, start: number): number {
  let at = start;
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1;
  return at + 1;
}
