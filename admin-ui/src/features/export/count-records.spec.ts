import { csvCounter, lineCounter } from './count-records';

const bytes = (text: string) => new TextEncoder().encode(text);

it('counts records of CSV without the head, however the pieces are cut', () => {
  const text = 'a,b\r\n1,"two\nlines"\r\n2,"say ""hi"",\r\n"\r\n';
  for (let at = 0; at <= text.length; at += 1) {
    const count = csvCounter();
    count(bytes(text.slice(0, at)));
    expect(count(bytes(text.slice(at)))).toBe(2);
  }
  expect(csvCounter()(bytes(''))).toBe(0);
});

it('counts lines', () => {
  const count = lineCounter();
  expect(count(bytes('{"a":"\\n"}\n{'))).toBe(1);
  expect(count(bytes('}\n'))).toBe(2);
});
