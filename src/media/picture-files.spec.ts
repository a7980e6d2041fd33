import { createCanvas } from '@napi-rs/canvas';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnv } from '../config/env';
import { UnacceptablePictureError } from './acceptance/unacceptable-picture-error';
import { PictureNotFoundError } from './picture';
import { PictureFiles } from './picture-files';

const ID = '7d5f6c1e-0a4b-4a55-9c0f-1b2d3e4f5a6b';
const canvas = createCanvas(40, 30);
const png = canvas.toBuffer('image/png');
const jpeg = canvas.toBuffer('image/jpeg');

describe('PictureFiles', () => {
  let dataDir: string;
  let files: PictureFiles;
  const names = () => readdirSync(join(dataDir, 'images'));

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-pictures-'));
    files = new PictureFiles(loadEnv({ DATA_DIR: dataDir }));
    await files.onModuleInit();
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('keeps a picture, finds it, and forgets it', async () => {
    const stored = { pictureId: ID, mimeType: 'image/png', width: 40, height: 30, size: png.length };
    expect(await files.save(ID, png)).toEqual(stored);
    expect(await files.find(ID)).toEqual({ ...stored, path: join(dataDir, 'images', `${ID}.png`) });
    expect(await files.read(ID)).toEqual(png);
    await files.remove(ID);
    await files.remove(ID);
    expect(await files.find(ID)).toBeUndefined();
    await expect(files.read(ID)).rejects.toThrow(PictureNotFoundError);
  });

  it('replaces a picture, also by one of another format', async () => {
    await files.save(ID, png);
    await files.save(ID, jpeg);
    expect(names()).toEqual([`${ID}.jpg`]);
    expect(await files.read(ID)).toEqual(jpeg);
  });

  it('reads the dimensions of a picture whose header is far behind', async () => {
    const profile = Buffer.concat(
      [0, 1].map(() => Buffer.concat([Buffer.from([0xff, 0xe2, 0xff, 0xfe]), Buffer.alloc(0xfffc)])),
    );
    await files.save(ID, Buffer.concat([jpeg.subarray(0, 2), profile, jpeg.subarray(2)]));
    expect(await files.find(ID)).toMatchObject({ width: 40, height: 30 });
  });

  it('writes nothing that it does not accept', async () => {
    await expect(files.save(ID, Buffer.from('<svg/>'))).rejects.toThrow(UnacceptablePictureError);
    expect(names()).toEqual([]);
  });

  it.each(['../../etc/passwd', '..', `${ID}/../x`, `${ID}\0`, '', 'a'.repeat(36), `${ID}.png`])(
    'takes no path for an id: %j',
    async (id) => {
      await expect(files.save(id, png)).rejects.toThrow(PictureNotFoundError);
      await expect(files.find(id)).rejects.toThrow(PictureNotFoundError);
      await expect(files.read(id)).rejects.toThrow(PictureNotFoundError);
      await expect(files.remove(id)).rejects.toThrow(PictureNotFoundError);
      expect(names()).toEqual([]);
    },
  );

  it('clears away at the start what a process that died had not finished', async () => {
    await files.save(ID, png);
    writeFileSync(join(dataDir, 'images', `${ID}.png.1.tmp`), png.subarray(0, 9));
    await files.onModuleInit();
    expect(names()).toEqual([`${ID}.png`]);
  });
});
