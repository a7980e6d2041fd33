import {
  codeOf,
  figureName,
  figureOf,
  isCode,
  linkAddress,
  shownSources,
  type Source,
  tagsOf,
} from './sources';

describe('sources', () => {
  it('have codes that Telegram takes', () => {
    expect(isCode('Ab_9-')).toBe(true);
    for (const text of ['', 'two words', 'é', 'x'.repeat(65)]) expect(isCode(text)).toBe(false);
    expect(codeOf('  Été: Summer sale! ')).toBe('ete-summer-sale');
    expect(codeOf('Лето')).toBe('');
    expect(linkAddress('noor_bot', 'ad')).toBe('https://t.me/noor_bot?start=ad');
  });

  it('name their figures in the address, whatever the code', () => {
    for (const open of [
      { figure: 'people', code: null },
      { figure: 'activated', code: 'a.b' },
    ] as const)
      expect(figureOf(figureName(open))).toEqual(open);
    for (const name of [null, '', 'mood.ad']) expect(figureOf(name)).toBeNull();
  });

  it('are shown by tag, and the archived ones when they are asked for', () => {
    const source = (code: string, tags: string[], isArchived = false) =>
      ({ code, link: { code, name: code, cost: null, currency: null, tags, isArchived } }) as Source;
    const all = [
      source('a', ['x']),
      source('b', ['y']),
      source('c', ['x'], true),
      { code: null, link: null } as Source,
    ];
    const codes = (tag: string | null, archived: boolean) =>
      shownSources(all, { tag, archived }).map(({ code }) => code);
    expect(codes(null, false)).toEqual(['a', 'b', null]);
    expect(codes('x', false)).toEqual(['a']);
    expect(codes('x', true)).toEqual(['a', 'c']);
    expect(tagsOf(' x, y ,x,, ')).toEqual(['x', 'y']);
  });
});
