import { spokenSoFar, spokenText } from './spoken-text';

describe('what a persona says of a text', () => {
  it.each([
    ['Hello.', 'Hello.'],
    [' Mira: Hello.\n', 'Hello.'],
    ['Mira', 'Mira'],
    ['<think>Who?</think>\n\nHello.', 'Hello.'],
    ['<think>Who? And on and', ''],
    ['I <3 you', 'I <3 you'],
    ['a \ud83d', 'a \ufffd'],
  ])('of %j is %j', (raw, said) => {
    expect(spokenText(raw, 'Mira')).toBe(said);
  });

  it.each([
    ['Mi', ''],
    ['Mira:', ''],
    ['Mira: H', 'H'],
    ['Mirage', 'Mirage'],
    ['<thi', ''],
    ['<think>x', ''],
    ['smile \ud83d', 'smile'],
  ])('shows of the beginning %j only %j', (raw, said) => {
    expect(spokenSoFar(raw, 'Mira')).toBe(said);
  });

  it('never takes back what it has shown', () => {
    const raw = '<think>Let me…</think>\n\nMira: Well, 👋 hello there.';
    let before = '';
    for (let end = 0; end <= raw.length; end++) {
      const now = spokenSoFar(raw.slice(0, end), 'Mira');
      expect(now.startsWith(before)).toBe(true);
      before = now;
    }
    expect(before).toBe('Well, 👋 hello there.');
  });
});
