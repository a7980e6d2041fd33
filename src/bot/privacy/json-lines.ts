import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const BUFFERED_CHARACTERS = 65_536;

export interface PartsOptions {
  /** Without extension. */
  name: string;
  folder: string;
  /** Longest file in bytes; only a single thing may make a longer one. */
  longest: number;
}

/**
 * Writes things into files, one a line as JSON, however many there are: each file is there until the next is asked for.
 * @returns the paths of these files; at least one
 */
export async function* inFiles(
  things: AsyncIterable<unknown>,
  { name, folder, longest }: PartsOptions,
): AsyncGenerator<string> {
  let number = 1;
  let part = await Part.begin(join(folder, `${name}-1.jsonl`));
  try {
    for await (const thing of things) {
      const line = `${JSON.stringify(thing)}\n`;
      const bytes = Buffer.byteLength(line);
      if (part.bytes > 0 && part.bytes + bytes > longest) {
        yield await part.close();
        await part.remove();
        part = await Part.begin(join(folder, `${name}-${++number}.jsonl`));
      }
      await part.write(line, bytes);
    }
    yield await part.close();
  } finally {
    await part.remove();
  }
}

class Part {
  bytes = 0;
  private buffered = '';

  private constructor(
    private readonly path: string,
    private file: FileHandle | undefined,
  ) {}

  /** Nobody else on this machine may read it. */
  static async begin(path: string): Promise<Part> {
    return new Part(path, await open(path, 'w', 0o600));
  }

  async write(line: string, bytes: number): Promise<void> {
    this.bytes += bytes;
    this.buffered += line;
    if (this.buffered.length >= BUFFERED_CHARACTERS) await this.flush();
  }

  async close(): Promise<string> {
    await this.flush();
    await this.file?.close();
    this.file = undefined;
    return this.path;
  }

  async remove(): Promise<void> {
    await this.file?.close();
    this.file = undefined;
    await rm(this.path, { force: true });
  }

  private async flush(): Promise<void> {
    await this.file?.appendFile(this.buffered);
    this.buffered = '';
  }
}
