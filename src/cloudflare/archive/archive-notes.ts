import { Inject, Injectable, Logger } from '@nestjs/common';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { validate as isUuid } from 'uuid';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { writeDurably } from '../../media/durable-file';
import { type PictureNote, pictureNote } from './picture-note';

const EXTENSION = '.json';

/**
 * A small file beside each picture that is not archived yet. It needs no database, so a picture cannot be forgotten
 * while that is away; the jobs are made from it.
 */
@Injectable()
export class ArchiveNotes {
  private readonly logger = new Logger(ArchiveNotes.name);
  private readonly folder: string;

  constructor(@Inject(ENV) env: Env) {
    this.folder = join(env.DATA_DIR, 'images');
  }

  async write(note: PictureNote): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeDurably(this.pathOf(note.pictureId), JSON.stringify(note));
  }

  /** Ids of the pictures that have a note. */
  async ids(): Promise<string[]> {
    await mkdir(this.folder, { recursive: true });
    const names = (await readdir(this.folder)).filter((name) => name.endsWith(EXTENSION));
    return names.map((name) => name.slice(0, -EXTENSION.length)).filter((id) => isUuid(id));
  }

  /** Ids of a client's pictures that have a note. */
  async of(clientId: number): Promise<string[]> {
    const own: string[] = [];
    for (const pictureId of await this.ids()) {
      if ((await this.read(pictureId))?.clientId === clientId) own.push(pictureId);
    }
    return own;
  }

  /** @returns undefined if the note is gone, or no note */
  async read(pictureId: string): Promise<PictureNote | undefined> {
    try {
      return pictureNote.parse(JSON.parse(await readFile(this.pathOf(pictureId), 'utf8')));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.logger.warn(`[CLOUDFLARE] cannot read the note of picture ${pictureId}: ${String(error)}`);
      }
      return undefined;
    }
  }

  async remove(pictureId: string): Promise<void> {
    await rm(this.pathOf(pictureId), { force: true });
  }

  private pathOf(pictureId: string): string {
    return join(this.folder, `${pictureId.toLowerCase()}${EXTENSION}`);
  }
}
