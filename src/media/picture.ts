export type PictureMimeType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** A picture that lies on our disk. */
export interface StoredPicture {
  pictureId: string;
  mimeType: PictureMimeType;
  /** Pixels. */
  width: number;
  height: number;
  /** Bytes. */
  size: number;
}

/** Nothing is stored under this id, or no longer. */
export class PictureNotFoundError extends Error {
  override readonly name = 'PictureNotFoundError';
  constructor(readonly pictureId: string) {
    super(`No picture ${pictureId} on this machine`);
  }
}
