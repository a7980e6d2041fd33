import { Injectable } from '@nestjs/common';
import { type AppEvent } from '../../events/catalogue';
import { On } from '../../events/listen';
import { ArchiveService } from './archive.service';

/** Hands each generated picture to the archive. */
@Injectable()
export class ArchiveListener {
  constructor(private readonly archive: ArchiveService) {}

  @On('image_generated')
  archivePicture({ id, at, payload }: AppEvent<'image_generated'>): Promise<void> {
    const { clientId, pictureId } = payload;
    return this.archive.accept({ clientId, pictureId, eventId: id, eventAt: at.toISOString() });
  }
}
