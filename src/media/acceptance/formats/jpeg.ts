import { type PictureFormat } from '../picture-format';

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Baseline, extended and progressive; the rest is not for the web. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const RESTART = { first: 0xd0, last: 0xd7 };

/** JPEG (ITU-T T.81), annex B. */
export const jpeg: PictureFormat = {
  mimeType: 'image/jpeg',
  extension: 'jpg',
  claims: (bytes) => bytes[0] === 0xff && bytes[1] === START_OF_IMAGE && bytes[2] === 0xff,
  survey(bytes) {
    let at = 2;
    let hasFrame = false;
    for (;;) {
      if (bytes.readUInt8(at) !== 0xff) throw new RangeError('no marker where one must be');
      // Any number of fill bytes may precede a marker.
      while (bytes.readUInt8(at + 1) === 0xff) at += 1;
      const marker = bytes.readUInt8(at + 1);
      at += 2;
      if (marker === END_OF_IMAGE) return { end: at, frames: [] };
      if (marker === START_OF_IMAGE) throw new RangeError('a picture within the picture');
      hasFrame ||= FRAMES.has(marker);
      if (marker === START_OF_SCAN && !hasFrame) throw new RangeError('a scan before its frame');
      at += bytes.readUInt16BE(at);
      if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
    }
  },
};

/** Within a scan 0xFF is followed by zero (it is data) or by a restart marker; any other marker ends the scan. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    const isData = next === 0 || (next >= RESTART.first && next <= RESTART.last);
    if (!isData && next !== 0xff) return at;
  }
  throw new RangeError('a scan without an end');
}
