import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFiles } from './json-lines';

describe('things in files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'teleskop-lines-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  async function* things(count: number, failAfter = Infinity) {
    for (let number = 0; number < count; number += 1) {
      await Promise.resolve();
      if (number >= failAfter) throw new Error('the source broke');
      yield { number, said: 'Слово & 🙂\n' };
    }
  }
  const options = (longest: number) => ({ name: 'copy', folder, longest });

  it('are all there, one a line, in files of the asked length', async () => {
    const read: unknown[] = [];
    let files = 0;
    for await (const path of inFiles(things(5000), options(20_000))) {
      expect(readdirSync(folder)).toHaveLength(1);
      expect(statSync(path).size).toBeLessThanOrEqual(20_000);
      expect(statSync(path).mode & 0o077).toBe(0);
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
      read.push(...lines.map((line) => JSON.parse(line)));
      files += 1;
    }
    expect(files).toBeGreaterThan(5);
    expect(read).toHaveLength(5000);
    expect(read.at(-1)).toEqual({ number: 4999, said: 'Слово & 🙂\n' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are an empty file if there are none', async () => {
    const sizes: number[] = [];
    for await (const path of inFiles(things(0), options(100))) sizes.push(statSync(path).size);
    expect(sizes).toEqual([0]);
  });

  it('leave nothing behind when their source or their reader breaks', async () => {
    const readAll = async (from: AsyncIterable<unknown>, most = Infinity): Promise<void> => {
      let files = 0;
      for await (const path of inFiles(from, options(1000))) {
        expect(path).toContain(folder);
        if (++files === most) break;
      }
    };
    await expect(readAll(things(500, 100))).rejects.toThrow('the source broke');
    await readAll(things(500), 2);
    expect(readdirSync(folder)).toEqual([]);
  });
});
