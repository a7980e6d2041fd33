import fc from 'fast-check';
import { contrast, readableOn, stableHue } from './colour';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('colours', () => {
  it('knows the two ends of contrast', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#abcdef', '#abcdef')).toBeCloseTo(1);
  });

  it('makes every persona colour readable on both bubbles', () => {
    fc.assert(
      fc.property(hex, fc.constantFrom('#eff2f5', '#212833'), (colour, background) => {
        expect(contrast(readableOn(colour, background, '#000000'), background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('leaves a readable colour as it is, and trusts nothing else', () => {
    expect(readableOn('#123456', '#eff2f5', '#000000')).toBe('#123456');
    expect(readableOn('red; background: url(//x)', '#eff2f5', '#56626f')).toBe('#56626f');
  });

  it('gives an id one hue, also beyond 32 bits', () => {
    for (const id of [1, 123456789, 7_900_000_001, -5]) {
      expect(stableHue(id)).toBe(stableHue(id));
      expect(stableHue(id)).toBeGreaterThanOrEqual(0);
      expect(stableHue(id)).toBeLessThan(360);
    }
  });
});
