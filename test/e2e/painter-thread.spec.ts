import { join } from 'node:path';
import { type BuiltInPainter } from '../../src/companion/painter/built-in/built-in-painter';
import { paintScene } from '../../src/companion/painter/built-in/paint-scene';

/** The painter as it is built: only JavaScript can run in a thread of its own. */
async function builtPainter(): Promise<BuiltInPainter> {
  const path = join(__dirname, '../../dist/src/companion/painter/built-in/built-in-painter.js');
  const module = (await import(path)) as { BuiltInPainter: new () => BuiltInPainter };
  return new module.BuiltInPainter();
}

describe('the painter in its thread', () => {
  const request = { prompt: 'a lighthouse in a storm', negativePrompt: '', seed: 7 };

  it('paints what it would paint in the main one, several at a time', async () => {
    const painter = await builtPainter();
    const [one, other] = await Promise.all([painter.paint(request), painter.paint({ ...request, seed: 8 })]);
    const here = await paintScene(request);
    expect(Buffer.isBuffer(one.bytes)).toBe(true);
    expect(one.bytes.equals(here.bytes)).toBe(true);
    expect(other.bytes.equals(one.bytes)).toBe(false);
    await painter.onModuleDestroy();
  });

  it('says so when it ends in the middle of a picture, and paints the next', async () => {
    const painter = await builtPainter();
    const interrupted = painter.paint(request);
    await painter.onModuleDestroy();
    await expect(interrupted).rejects.toThrow('the painter left');
    expect((await painter.paint(request)).width).toBeGreaterThanOrEqual(768);
    await painter.onModuleDestroy();
  });
});
