import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { type Plugin } from 'vite';

const WORTH_BYTES = 1024;
/** At the strongest, which brotli does by itself: it is done once, and sent again and again. */
const brotli = promisify<Buffer, Buffer>(brotliCompress);
const deflate = promisify(gzip);

/** Puts a `.br` and a `.gz` beside each file that was built, so that the server has only to send them. */
export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    const assets = join(dir, 'assets');
    const names = (await readdir(assets)).filter((name) => /\.(js|css|svg)$/.test(name));
    await Promise.all(names.map((name) => compress(join(assets, name))));
  },
});

async function compress(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < WORTH_BYTES) return;
  await Promise.all([
    brotli(bytes).then((smaller) => writeFile(`${path}.br`, smaller)),
    deflate(bytes, { level: 9 }).then((smaller) => writeFile(`${path}.gz`, smaller)),
  ]);
}
