import fc from 'fast-check';
import { csvHead, csvLines } from './csv';

const line = (...values: unknown[]): string =>
  csvLines(
    [Object.fromEntries(values.map((value, index) => [`c${index}`, value]))],
    Object.keys(values).map((index) => `c${index}`),
  );

describe('CSV', () => {
  it('quotes what RFC 4180 wants quoted, and ends each record with CRLF', () => {
    expect(csvHead(['a', 'b'])).toBe('a,b\r\n');
    expect(line('plain', 'a,b', 'say "hi"', 'two\nlines', null, 7, true)).toBe(
      'plain,"a,b","say ""hi""","two\nlines",,7,true\r\n',
    );
    expect(line({ a: [1, '"'] })).toBe('"{""a"":[1,""\\""""]}"\r\n');
  });

  it.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])(
    'takes the sting from a text that begins with %j, and leaves numbers alone',
    (sign) => {
      expect(parse(line(`${sign}1+cmd|' /C calc'!A0`))[0]![0]).toBe(`'${sign}1+cmd|' /C calc'!A0`);
      expect(line(-100)).toBe('-100\r\n');
    },
  );

  it('loses nothing of any text', () => {
    const harmless = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/u.test(text));
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 2, maxLength: 5 }), (texts) => {
        expect(parse(line(...texts))).toEqual([texts]);
      }),
    );
  });
});

/** A reader by the letter of RFC 4180. */
function parse(text: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare!);
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
