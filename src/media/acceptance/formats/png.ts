import { type PictureFormat } from '../picture-format';

const MAGIC = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Length (4), type (4) and checksum (4) around the data of a chunk. */
const CHUNK_OVERHEAD = 12;

/** PNG (W3C, 3rd edition), §5 "Datastream structure", with the frames of an APNG. */
export const png: PictureFormat = {
  mimeType: 'image/png',
  extension: 'png',
  claims: (bytes) => bytes.subarray(0, MAGIC.length).equals(MAGIC),
  survey(bytes) {
    const frames = [];
    let isFirst = true;
    for (let at = MAGIC.length; ;) {
      const type = bytes.toString('latin1', at + 4, at + 8);
      const end = at + CHUNK_OVERHEAD + bytes.readUInt32BE(at);
      if (isFirst !== (type === 'IHDR')) throw new RangeError('IHDR must be the first chunk, once');
      if (end > bytes.length) throw new RangeError('a chunk reaches beyond the file');
      if (type === 'fcTL')
        frames.push({ width: bytes.readUInt32BE(at + 12), height: bytes.readUInt32BE(at + 16) });
      if (type === 'IEND') return { end, frames };
      isFirst = false;
      at = end;
    }
  },
};
