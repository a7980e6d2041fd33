import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { inspectPicture } from './inspect-picture';
import { UnacceptablePictureError, type UnacceptableReason } from './unacceptable-picture-error';

const canvas = createCanvas(40, 30);
canvas.getContext('2d').fillRect(5, 5, 20, 10);
const png = canvas.toBuffer('image/png');
const jpeg = canvas.toBuffer('image/jpeg');
const webp = canvas.toBuffer('image/webp');
/** Two frames of one pixel each, on a canvas of 2 × 1. */
const gif = Buffer.concat([
  Buffer.from('GIF89a'),
  Buffer.from([2, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ...[0, 1].map((left) => Buffer.from([0x2c, left, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])),
  Buffer.from([0x3b]),
]);

const reasonFor = (bytes: Buffer): UnacceptableReason | 'accepted' => {
  try {
    inspectPicture(bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof UnacceptablePictureError) return error.reason;
    throw error;
  }
};
const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};
const pngOf = (width: number, height: number, extra: Buffer[] = []): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), ...extra, chunk('IEND', Buffer.alloc(0))]);
};
const frame = (width: number, height: number): Buffer => {
  const control = Buffer.alloc(26);
  control.writeUInt32BE(width, 4);
  control.writeUInt32BE(height, 8);
  return chunk('fcTL', control);
};
const text = (content: string): Buffer => Buffer.from(content);

describe('inspectPicture', () => {
  it.each([
    ['PNG', png, 'image/png', 40, 30],
    ['JPEG', jpeg, 'image/jpeg', 40, 30],
    ['WebP', webp, 'image/webp', 40, 30],
    ['GIF', gif, 'image/gif', 2, 1],
  ])('accepts a %s and reads its dimensions', (_name, bytes, mimeType, width, height) => {
    expect(inspectPicture(bytes)).toMatchObject({ format: { mimeType }, width, height });
  });

  it.each<[string, Buffer, UnacceptableReason]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['more than 10 MB', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), 'too-many-bytes'],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'unknown-format'],
    ['SVG behind a blank line', text('\n<?xml version="1.0"?><svg/>'), 'unknown-format'],
    [
      'AVIF',
      Buffer.concat([Buffer.from([0, 0, 0, 28]), text('ftypavif\0\0\0\0avifmif1miaf')]),
      'unknown-format',
    ],
    ['HTML', text('<!doctype html><script>alert(1)</script>'), 'unknown-format'],
    ['a program', text('#!/bin/sh\n'), 'unknown-format'],
    ['a PNG and a ZIP', Buffer.concat([png, text('PK\x03\x04')]), 'foreign-bytes'],
    ['a JPEG and a page', Buffer.concat([jpeg, text('<script>')]), 'foreign-bytes'],
    ['a GIF and a program', Buffer.concat([gif, text('/*')]), 'foreign-bytes'],
    ['a WebP and a PDF', Buffer.concat([webp, text('%PDF-1.7')]), 'foreign-bytes'],
    ['a GIF header before a program', text('GIF89a/*' + '.'.repeat(20) + '*/=1;alert(1)'), 'malformed'],
    ['half a PNG', png.subarray(0, png.length / 2), 'malformed'],
    ['half a JPEG', jpeg.subarray(0, jpeg.length / 2), 'malformed'],
    ['half a GIF', gif.subarray(0, gif.length / 2), 'malformed'],
    ['half a WebP', webp.subarray(0, webp.length / 2), 'malformed'],
    ['only magic bytes', png.subarray(0, 8), 'malformed'],
    ['a PNG without area', pngOf(0, 5), 'malformed'],
    ['12,001 pixels wide', pngOf(12_001, 1), 'too-long-a-side'],
    ['12,001 pixels high', pngOf(1, 12_001), 'too-long-a-side'],
    ['a bomb of 144 megapixels', pngOf(12_000, 12_000), 'too-many-pixels'],
    [
      'an animation of 2 × 64 megapixels',
      pngOf(8000, 8000, [frame(8000, 8000), frame(8000, 8000)]),
      'too-many-pixels',
    ],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(reasonFor(bytes)).toBe(reason);
  });

  it('accepts what is just within the limits', () => {
    expect(reasonFor(pngOf(12_000, 8333))).toBe('accepted');
  });

  it('never ends in anything but a verdict, whatever the bytes are', () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(png, jpeg, webp, gif),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(40),
      )
      .map(([original, hits, cut]) => {
        const bytes = Buffer.from(original);
        for (const [at, value] of hits) bytes[at % bytes.length] = value;
        return bytes.subarray(0, bytes.length - cut);
      });
    fc.assert(fc.property(damaged, (bytes) => typeof reasonFor(bytes) === 'string'));
  });
});
