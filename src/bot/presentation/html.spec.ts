import { inLines, inParagraphs, markup } from './html';

describe('markup', () => {
  it('escapes whatever is put in', () => {
    const name = '<b>Ada</b> & "Co"';
    expect(markup`Hello, <i>${name}</i>: ${1}`.source).toBe(
      'Hello, <i>&lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Co&quot;</i>: 1',
    );
  });

  it('takes markup as it is, once', () => {
    const bold = markup`<b>${'a<b'}</b>`;
    expect(markup`${bold} and ${bold}`.source).toBe('<b>a&lt;b</b> and <b>a&lt;b</b>');
    expect(inLines(bold, markup`c`).source).toBe('<b>a&lt;b</b>\nc');
    expect(inParagraphs(bold, markup`c`).source).toBe('<b>a&lt;b</b>\n\nc');
  });
});
