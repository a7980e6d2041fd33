import { type PicturePrompt } from '../brain/brain';
import { type PictureStyle } from '../personas/persona';

export interface PaintingRequest extends PicturePrompt {
  /** 0 … 2³²-1. The same request with the same seed is the same picture; another seed is another version of it. */
  seed: number;
  style?: PictureStyle;
}

export interface Painting {
  bytes: Buffer;
  mimeType: 'image/png';
  /** Pixels. */
  width: number;
  height: number;
  seed: number;
}

/** Turns a prompt into a picture. */
export abstract class Painter {
  abstract paint(request: PaintingRequest): Promise<Painting>;
}
