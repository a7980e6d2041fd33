import { parseMarkdownV2 } from './parse-markdown';

describe('MarkdownV2', () => {
  it.each([
    ['plain, with\\. escapes\\!', 'plain, with. escapes!', []],
    [
      '*b _bi_*',
      'b bi',
      [
        { type: 'bold', offset: 0, length: 4 },
        { type: 'italic', offset: 2, length: 2 },
      ],
    ],
    [
      '__u__ ~s~ ||p||',
      'u s p',
      ['underline', 'strikethrough', 'spoiler'].map((type, index) => ({
        type,
        offset: index * 2,
        length: 1,
      })),
    ],
    ['`a.b*c`', 'a.b*c', [{ type: 'code', offset: 0, length: 5 }]],
    ['```ts\nlet x = 1;```', 'let x = 1;', [{ type: 'pre', offset: 0, length: 10, language: 'ts' }]],
    ['[a link](http://x/\\)y)', 'a link', [{ type: 'text_link', offset: 0, length: 6, url: 'http://x/)y' }]],
    ['>one\n>two\nend', 'one\ntwo\nend', [{ type: 'blockquote', offset: 0, length: 7 }]],
  ])('understands %s', (source, text, entities) => {
    expect(parseMarkdownV2(source)).toEqual({ text, entities });
  });

  it.each([
    ['é.', `Character '.' is reserved and must be escaped with the preceding '\\' at byte offset 2`],
    ['x *y', `Can't find end of Bold entity at byte offset 2`],
    ['`x', `Can't find end of Code entity at byte offset 0`],
    ['[x](http', `Can't find end of a URL at byte offset 3`],
  ])('refuses %s', (source, why) => {
    expect(() => parseMarkdownV2(source)).toThrow(`400 Bad Request: can't parse entities: ${why}`);
  });
});
