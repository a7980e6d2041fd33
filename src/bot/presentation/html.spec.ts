import { html, join } from './html';

describe('html', () => {
  it('escapes whatever is put in', () => {
    const name = '<b>Ada</b> & "Co"';
    expect(html`Hello, <i>${name}</i>: ${1}`.markup).toBe(
      'Hello, <i>&lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Co&quot;</i>: 1',
    );
  });

  it('takes markup as it is, once', () => {
    const bold = html`<b>${'a<b'}</b>`;
    expect(html`${bold} and ${[bold, html`!`]}`.markup).toBe('<b>a&lt;b</b> and <b>a&lt;b</b>!');
    expect(join([bold, html`c`], '\n').markup).toBe('<b>a&lt;b</b>\nc');
  });
});
