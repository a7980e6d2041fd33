import { Inject, Injectable } from '@nestjs/common';
import { inspectPicture } from '../../media/acceptance/inspect-picture';
import { PictureFiles } from '../../media/picture-files';
import { ImageHost, type Reservation } from '../image-host';
import { ImageHostError, PictureRefusedError } from '../image-host-error';
import { type ArchiveEntry, ArchiveLedger } from './archive-ledger';
import { type PictureNote } from './picture-note';

/** Brings a picture to the image host once, however often it is tried and whichever answer gets lost. */
@Injectable()
export class Uploads {
  constructor(
    @Inject(ImageHost) private readonly host: ImageHost,
    private readonly files: PictureFiles,
    private readonly ledger: ArchiveLedger,
  ) {}

  /**
   * @returns the host's id of the picture
   * @throws ImageHostError, PictureNotFoundError, UnacceptablePictureError, or what the database throws
   */
  async keep(note: PictureNote, { reservation }: ArchiveEntry, signal: AbortSignal): Promise<string> {
    // An earlier attempt may have got further than it heard.
    if (reservation && (await this.isStored(reservation, signal))) return reservation.imageId;
    if (reservation && reservation.ageMs < this.host.reservationLifeMs) {
      return this.uploadAgain(note, reservation, signal);
    }
    const fresh = await this.host.reserve(note.pictureId, signal);
    await this.ledger.reserved(note, fresh);
    return this.upload(note, fresh, signal);
  }

  private async upload(note: PictureNote, place: Reservation, signal: AbortSignal): Promise<string> {
    const bytes = await this.files.read(note.pictureId);
    const { mimeType } = inspectPicture(bytes).format;
    try {
      await this.host.upload(place, { pictureId: note.pictureId, mimeType, bytes }, signal);
    } catch (error) {
      // Whatever was answered, or not: what counts is whether the picture is there.
      const isThere = await this.isStored(place, signal).catch(() => false);
      if (!isThere) throw error;
    }
    return place.imageId;
  }

  /** To the same place, so that there can never be two. What is refused there may only have come too late. */
  private async uploadAgain(note: PictureNote, place: Reservation, signal: AbortSignal): Promise<string> {
    try {
      return await this.upload(note, place, signal);
    } catch (error) {
      if (!(error instanceof PictureRefusedError)) throw error;
      throw new ImageHostError(error.request, error.answer);
    }
  }

  private async isStored({ imageId }: Reservation, signal: AbortSignal): Promise<boolean> {
    return (await this.host.look(imageId, signal)) === 'stored';
  }
}
