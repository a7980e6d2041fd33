import { type StoredPicture } from '../media/picture';

/** A place that is kept for one picture. Whatever happens to an upload, the same place cannot hold two. */
export interface Reservation {
  /** The host's id of the picture, for good. */
  imageId: string;
  /** Where the bytes go, once. Whoever knows it may upload: never log it. */
  uploadUrl: string;
}

/** `draft`: reserved, without bytes. */
export type Presence = 'stored' | 'draft' | 'absent';

export type Upload = Pick<StoredPicture, 'pictureId' | 'mimeType'> & { bytes: Buffer };

/**
 * Where pictures are kept for good and shown from. Each method is one request with its own deadline, and fails with
 * an {@link ImageHostError}; `signal` ends it earlier.
 */
export abstract class ImageHost {
  abstract reserve(pictureId: string, signal: AbortSignal): Promise<Reservation>;
  /** A failure leaves open whether the bytes arrived: ask {@link look}. */
  abstract upload(reservation: Reservation, picture: Upload, signal: AbortSignal): Promise<void>;
  abstract look(imageId: string, signal: AbortSignal): Promise<Presence>;
  /** Removes an image, stored or draft; one that is absent is removed already. */
  abstract remove(imageId: string, signal: AbortSignal): Promise<void>;
  /** The permanent address that everybody can open. */
  abstract addressOf(imageId: string): string;
  /** How long after its reservation bytes may still arrive at `uploadUrl`. */
  abstract readonly reservationLifeMs: number;
}
