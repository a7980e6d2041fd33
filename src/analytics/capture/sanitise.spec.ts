import fc from 'fast-check';
import { cleanMeta, cleanText } from './sanitise';

describe('cleanText', () => {
  it('gives text that UTF-8 and Postgres can hold, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(`${text}\0\ud83d`);
        return clean.isWellFormed() && !clean.includes('\0');
      }),
    );
  });

  it('leaves ordinary text as it is', () => {
    expect(cleanText('Привет, 👋🏽 <b>мир</b>')).toBe('Привет, 👋🏽 <b>мир</b>');
  });

  it('cuts what is too long and says how long it was', () => {
    const clean = cleanText('x'.repeat(10_000_000));
    expect(clean.length).toBeLessThan(33_000);
    expect(clean).toMatch(/… \[cut, 10000000 characters\]$/);
  });
});

describe('cleanMeta', () => {
  it('keeps plain values', () => {
    expect(JSON.parse(cleanMeta({ a: 1, b: ['x', null], c: { d: true } }))).toEqual({
      a: 1,
      b: ['x', null],
      c: { d: true },
    });
  });

  it('survives cycles, throwing getters, BigInt, infinities, invalid dates and lone surrogates', () => {
    const cyclic: Record<string, unknown> = {
      big: 12n,
      far: Infinity,
      when: new Date(NaN),
      half: '\ud83d',
      nul: 'a\0b',
    };
    cyclic.self = cyclic;
    Object.defineProperty(cyclic, 'trap', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const json = cleanMeta(cyclic);
    expect(json).not.toContain('\\u0000');
    expect(JSON.parse(json)).toMatchObject({
      big: '12',
      far: 'Infinity',
      self: '[cycle]',
      trap: '[unreadable]',
      half: '\ufffd',
    });
  });

  it('bounds depth and size', () => {
    let deep: Record<string, unknown> = {};
    for (let level = 0; level < 20_000; level += 1) deep = { deep };
    expect(cleanMeta(deep)).toContain('[too deep]');
    expect(
      cleanMeta({ long: Array.from({ length: 200 }, () => 'y'.repeat(1000)), kept: 7 }).length,
    ).toBeLessThan(500);
  });

  it('always gives JSON of an object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (meta) => {
        expect(typeof JSON.parse(cleanMeta(meta))).toBe('object');
      }),
    );
  });
});
