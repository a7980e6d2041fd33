import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../presentation/texts/language';

const slip = z.object({ clientId: z.int(), chatId: z.int(), language: z.enum(languages) });

/** Somebody's wish to be forgotten, and where and how to tell them that it is done. */
export type ErasureSlip = z.output<typeof slip>;

/** Wishes that are not fulfilled yet, on disk: neither a crash nor an absent database makes the bot forget to forget. */
export class ErasureSlips {
  constructor(private readonly folder: string) {}

  async add(wish: ErasureSlip): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = this.pathOf(wish);
    await writeFile(`${path}.new`, JSON.stringify(wish), { flush: true });
    await rename(`${path}.new`, path);
  }

  async remove(wish: ErasureSlip): Promise<void> {
    await rm(this.pathOf(wish), { force: true });
  }

  async all(): Promise<ErasureSlip[]> {
    const names = await readdir(this.folder).catch(() => []);
    const whole = names.filter((name) => name.endsWith('.json'));
    return Promise.all(
      whole.map(async (name) => slip.parse(JSON.parse(await readFile(join(this.folder, name), 'utf8')))),
    );
  }

  private pathOf({ clientId }: ErasureSlip): string {
    return join(this.folder, `${clientId}.json`);
  }
}
