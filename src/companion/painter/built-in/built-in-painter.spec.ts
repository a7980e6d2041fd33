import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PersonaLibrary } from '../../personas/persona-library';
import { BuiltInPainter } from './built-in-painter';
import { places } from './lexicon';

const painter = new BuiltInPainter();
const request = { prompt: 'a lighthouse at night, a small boat', negativePrompt: 'text', seed: 7 };
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('the built-in painter', () => {
  it('paints the same picture for the same prompt and seed', async () => {
    const [one, other] = await Promise.all([painter.paint(request), painter.paint(request)]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect(one.seed).toBe(7);
  });

  it('paints another one for another seed, prompt or style', async () => {
    const style = new PersonaLibrary().find('juno')?.style;
    const pictures = await Promise.all([
      painter.paint(request),
      painter.paint({ ...request, seed: 8 }),
      painter.paint({ ...request, prompt: 'a lighthouse at night, a small ship' }),
      painter.paint({ ...request, ...(style && { style }) }),
    ]);
    expect(new Set(pictures.map(({ bytes }) => bytes.toString('base64'))).size).toBe(4);
  });

  it.each(Object.keys(places))('paints a PNG of at least 768 × 768 and less than 3 MB: %s', async (place) => {
    const { bytes, width, height, mimeType } = await painter.paint({
      prompt: place,
      negativePrompt: '',
      seed: 1,
    });
    expect(mimeType).toBe('image/png');
    expect(bytes.subarray(0, 8).equals(PNG)).toBe(true);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(768);
    expect(bytes.length).toBeLessThan(3_000_000);
  });

  it('leaves the event loop to others between its layers', async () => {
    let turns = 0;
    const count = (): void => void (turns++, (waiting = setImmediate(count)));
    let waiting = setImmediate(count);
    await painter.paint(request);
    clearImmediate(waiting);
    expect(turns).toBeGreaterThan(5);
  });

  it('paints whatever it is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.nat(0xffffffff),
        async (prompt, seed) => {
          const { bytes } = await painter.paint({ prompt, negativePrompt: prompt, seed });
          expect(bytes.subarray(0, 8).equals(PNG)).toBe(true);
        },
      ),
      { numRuns: 8 },
    );
  });
});
