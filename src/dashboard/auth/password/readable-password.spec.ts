import { readablePassword } from './readable-password';

describe('readablePassword', () => {
  it('is four groups of letters that nobody mistakes, new each time', () => {
    const made = Array.from({ length: 200 }, readablePassword);
    for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
    expect(new Set(made).size).toBe(200);
  });

  it('uses the whole alphabet, for 99 bits', () => {
    const letters = new Set(Array.from({ length: 200 }, readablePassword).join('').replaceAll('-', ''));
    expect(Math.log2(letters.size) * 20).toBeGreaterThan(99);
  });
});
