import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { validate as isUuid } from 'uuid';
import { ENV } from '../config/config.module';
import { type Env } from '../config/env';
import { acceptedFormats } from './acceptance/accepted-formats';
import { dimensionsOf } from './acceptance/dimensions-of';
import { inspectPicture } from './acceptance/inspect-picture';
import { UNFINISHED, writeDurably } from './durable-file';
import { PictureNotFoundError, type StoredPicture } from './picture';

/** The bytes of pictures under `DATA_DIR/images/<pictureId>.<extension>`. */
@Injectable()
export class PictureFiles implements OnModuleInit {
  private readonly folder: string;

  constructor(@Inject(ENV) env: Env) {
    this.folder = join(env.DATA_DIR, 'images');
  }

  /** The folder belongs to one process, so what is unfinished now was left behind by one that died. */
  async onModuleInit(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const leftovers = (await readdir(this.folder)).filter((name) => name.endsWith(UNFINISHED));
    await Promise.all(leftovers.map((name) => rm(join(this.folder, name), { force: true })));
  }

  /** Replaces what was stored under the same id. @throws UnacceptablePictureError */
  async save(pictureId: string, bytes: Buffer): Promise<StoredPicture> {
    const { format, width, height } = inspectPicture(bytes);
    const path = this.pathOf(pictureId, format.extension);
    await mkdir(this.folder, { recursive: true });
    await writeDurably(path, bytes);
    const others = acceptedFormats.filter((other) => other !== format);
    await Promise.all(others.map(({ extension }) => rm(this.pathOf(pictureId, extension), { force: true })));
    return { pictureId, mimeType: format.mimeType, width, height, size: bytes.length };
  }

  async find(pictureId: string): Promise<(StoredPicture & { path: string }) | undefined> {
    for (const { extension, mimeType } of acceptedFormats) {
      const path = this.pathOf(pictureId, extension);
      const file = await open(path, 'r').catch(undefinedIfMissing);
      if (!file) continue;
      try {
        const { size } = await file.stat();
        return { pictureId, path, mimeType, size, ...(await dimensionsOf(file)) };
      } finally {
        await file.close();
      }
    }
    return undefined;
  }

  /** @throws PictureNotFoundError */
  async read(pictureId: string): Promise<Buffer> {
    for (const { extension } of acceptedFormats) {
      const bytes = await readFile(this.pathOf(pictureId, extension)).catch(undefinedIfMissing);
      if (bytes) return bytes;
    }
    throw new PictureNotFoundError(pictureId);
  }

  /** Idempotent. */
  async remove(pictureId: string): Promise<void> {
    await Promise.all(
      acceptedFormats.map(({ extension }) => rm(this.pathOf(pictureId, extension), { force: true })),
    );
  }

  /** An id that is not a UUID could name any file of the machine. */
  private pathOf(pictureId: string, extension: string): string {
    if (!isUuid(pictureId)) throw new PictureNotFoundError(pictureId);
    return join(this.folder, `${pictureId.toLowerCase()}.${extension}`);
  }
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
