import { imageSize } from 'image-size';
import { type FileHandle } from 'node:fs/promises';
import { type Dimensions } from './picture-format';

/** Holds the header of nearly every picture; only a JPEG with a large profile or thumbnail has more before it. */
const HEAD_BYTES = 64 * 1024;

/** Reads as little of an accepted picture as its dimensions need. */
export async function dimensionsOf(file: FileHandle): Promise<Dimensions> {
  const head = Buffer.alloc(HEAD_BYTES);
  const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
  try {
    return measure(head.subarray(0, bytesRead));
  } catch (error) {
    if (bytesRead < HEAD_BYTES) throw error;
    const { size } = await file.stat();
    const whole = Buffer.alloc(size);
    await file.read(whole, 0, size, 0);
    return measure(whole);
  }
}

function measure(bytes: Buffer): Dimensions {
  const { width, height } = imageSize(bytes);
  return { width, height };
}
