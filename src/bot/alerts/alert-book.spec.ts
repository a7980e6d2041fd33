import { AlertBook } from './alert-book';

describe('AlertBook', () => {
  const told = (looks: boolean[], patience?: number): boolean[] => {
    const book = new AlertBook();
    return looks.map((isThere) => book.enter('trouble', isThere, patience));
  };

  it('tells of a trouble once, when two looks agree, and again after it has cleared', () => {
    expect(told([false, true, true, true, true])).toEqual([false, false, true, false, false]);
    expect(told([true, true, false, false, true, true])).toEqual([false, true, false, false, false, true]);
  });

  it('takes no notice of what flickers', () => {
    expect(told([true, false, true, false, true, false])).toEqual(Array<boolean>(6).fill(false));
    expect(told([true, true, false, true, false, true, true])).toEqual([
      false,
      true,
      ...Array<boolean>(5).fill(false),
    ]);
  });

  it('believes one look where it is told to', () => {
    expect(told([true, true, false, true], 1)).toEqual([true, false, false, true]);
  });

  it('keeps one trouble apart from another', () => {
    const book = new AlertBook();
    book.enter('one', true);
    expect(book.enter('other', true)).toBe(false);
    expect(book.enter('one', true)).toBe(true);
  });
});
