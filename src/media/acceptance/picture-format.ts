import { type PictureMimeType } from '../picture';

export interface Dimensions {
  width: number;
  height: number;
}

/** What a walk through the whole structure of a file finds. */
export interface Survey {
  /** Offset behind the last byte that belongs to the picture. */
  end: number;
  /** Frames of an animation, each of which a decoder must hold; empty for a still picture. */
  frames: Dimensions[];
}

export interface PictureFormat {
  mimeType: PictureMimeType;
  extension: string;
  /** Whether the file begins with this format's magic bytes. */
  claims(bytes: Buffer): boolean;
  /** @throws RangeError where the structure breaks off */
  survey(bytes: Buffer): Survey;
}
