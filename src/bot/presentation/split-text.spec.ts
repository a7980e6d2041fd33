import fc from 'fast-check';
import { shorten, splitText } from './split-text';

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

describe('splitText', () => {
  it('leaves what fits as it is', () => {
    expect(splitText('Hello.\n\nThere.', 20)).toEqual(['Hello.\n\nThere.']);
    expect(splitText('x'.repeat(4096))).toEqual(['x'.repeat(4096)]);
  });

  it.each([
    [
      'paragraphs',
      'One two three.\nFour five.\n\nSix seven. Eight',
      ['One two three.\nFour five.', 'Six seven. Eight'],
    ],
    ['lines', 'One two. Three four\nfive six seven eight', ['One two. Three four', 'five six seven eight']],
    ['sentences', 'One two three four. Five six seven', ['One two three four.', 'Five six seven']],
    ['words', 'one two three four five six seven', ['one two three four five six', 'seven']],
    ['nothing', 'x'.repeat(60), ['x'.repeat(28), 'x'.repeat(28), 'xxxx']],
  ])('cuts between %s', (_, text, pieces) => {
    expect(splitText(text, 28)).toEqual(pieces);
  });

  it('never tears a character, and loses none', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '👋', '🏽', ' ', '\n', '.', '<', '&'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (whole, longest) => {
        const pieces = splitText(whole, longest);
        expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(whole));
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longest);
          expect(piece.isWellFormed()).toBe(true);
          expect(piece.trim()).toBe(piece);
          expect(piece).not.toBe('');
        }
      }),
    );
  });
});

describe('shorten', () => {
  it('says that something is missing', () => {
    expect(shorten('short', 5)).toBe('short');
    expect(shorten('too long', 6)).toBe('too l…');
    expect(shorten('👋👋👋', 4)).toBe('👋…');
  });
});
