import { type TimelineEvent } from '../../../lib/api-types';

type Meta = TimelineEvent['meta'];

const numberIn = (meta: Meta, name: string): number | null => {
  const value = meta?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** Facts of a generated picture that its event carries in `meta`; null where it does not. */
export interface PictureFacts {
  width: number | null;
  height: number | null;
  seed: number | null;
  latencyMs: number | null;
  /** The picture is another version of an earlier one. */
  refreshed: boolean;
}

export const pictureFacts = (meta: Meta): PictureFacts => ({
  width: numberIn(meta, 'width'),
  height: numberIn(meta, 'height'),
  seed: numberIn(meta, 'seed'),
  latencyMs: numberIn(meta, 'latencyMs'),
  refreshed: typeof meta?.refreshOf === 'string',
});

/** Beyond these ratios a picture is cropped in the conversation; the lightbox shows all of it. */
const FLATTEST = 2.4;
const TALLEST = 0.5;
const WIDEST = 400;
const HIGHEST = 460;

/** Room for a picture in a column of `available` pixels, known before it is loaded, so that nothing jumps. */
export function pictureBox(meta: Meta, available: number): { width: number; height: number } {
  const { width, height } = pictureFacts(meta);
  const real = width && height && width > 0 && height > 0 ? width / height : 1;
  const ratio = Math.min(FLATTEST, Math.max(TALLEST, real));
  const fitted = Math.min(WIDEST, available * 0.78, HIGHEST * ratio);
  return { width: Math.round(fitted), height: Math.round(fitted / ratio) };
}

/** Where archived pictures are; the policy of the page lets no others in. */
const ARCHIVE = 'https://imagedelivery.net/';

/** An address that may be drawn: our own, or the archive's. Null for anything else, such as `javascript:`. */
export function pictureAddress(imageUrl: string | null): string | null {
  if (!imageUrl) return null;
  return /^\/(?![/\\])/.test(imageUrl) || imageUrl.startsWith(ARCHIVE) ? imageUrl : null;
}
