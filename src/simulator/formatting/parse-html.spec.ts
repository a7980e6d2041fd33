import { parseHtml } from './parse-html';

describe('the HTML parse mode', () => {
  it.each([
    ['plain', 'plain', []],
    ['<b>A&amp;B</b> &lt;3 &#128515;', 'A&B <3 😃', [{ type: 'bold', offset: 0, length: 3 }]],
    [
      '<b>b<i>bi</i></b>',
      'bbi',
      [
        { type: 'bold', offset: 0, length: 3 },
        { type: 'italic', offset: 1, length: 2 },
      ],
    ],
    [
      '<a href="http://x/?a=1>2">x</a>',
      'x',
      [{ type: 'text_link', offset: 0, length: 1, url: 'http://x/?a=1>2' }],
    ],
    [
      '<pre><code class="language-ts">let</code></pre>',
      'let',
      [
        { type: 'code', offset: 0, length: 3, language: 'ts' },
        { type: 'pre', offset: 0, length: 3 },
      ],
    ],
    ['<span class="tg-spoiler">x</span>', 'x', [{ type: 'spoiler', offset: 0, length: 1 }]],
    ['<blockquote expandable>x</blockquote>', 'x', [{ type: 'expandable_blockquote', offset: 0, length: 1 }]],
    ['<b></b>&unknown; x', '&unknown; x', []],
    ['<B>x</>', 'x', [{ type: 'bold', offset: 0, length: 1 }]],
  ])('understands %s', (source, text, entities) => {
    expect(parseHtml(source)).toEqual({ text, entities });
  });

  it.each([
    ['é<x>', 'Unsupported start tag "x" at byte offset 2'],
    ['1 < 2', 'Unclosed start tag at byte offset 2'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b>x</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
    ['<i><b>x', `Can't find end tag corresponding to start tag "b"`],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ])('refuses %s', (source, why) => {
    expect(() => parseHtml(source)).toThrow(`400 Bad Request: can't parse entities: ${why}`);
  });
});
