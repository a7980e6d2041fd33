import { type PictureMimeType } from '../../media/picture';
import { type PicturePrompt } from '../brain/brain';
import { type PictureStyle } from '../personas/persona';

export interface PaintingRequest extends PicturePrompt {
  /** 0 … 2³²-1. The same request with the same seed is the same picture; another seed is another version of it. */
  seed: number;
  style?: PictureStyle;
}

export interface Painting {
  bytes: Buffer;
  mimeType: PictureMimeType;
  /** Pixels. */
  width: number;
  height: number;
  /** Which it was painted with; where the painter knows none, that of the request. */
  seed: number;
  /** Who painted it, where that is not the built-in one. */
  model?: string;
  /** In the operator's currency. */
  cost?: number;
}

/** Somebody who looks on while a picture is painted. */
export interface Onlooker {
  /** @param share of the work that is done, 0 … 1 */
  see(share: number): void;
}

/** Turns a prompt into a picture. */
export abstract class Painter {
  /** How many pictures it is given at once. */
  readonly atOnce: number = 2;

  /** @throws NoPictureError where another try would not help either */
  abstract paint(request: PaintingRequest, onlooker?: Onlooker): Promise<Painting>;
}
