import { piecesOf } from './marked-pieces';

it.each([
  ['Hello there, hello', 'hello', ['', 'Hello', ' there, ', 'hello', '']],
  ['a.b (c)', '.b (', ['a', '.b (', 'c)']],
  ['ПРИВЕТ', 'привет', ['', 'ПРИВЕТ', '']],
  ['<b>&', '<b>', ['', '<b>', '&']],
  ['nothing', '', ['nothing']],
])('cuts %s at %s', (text, find, expected) => {
  expect(piecesOf(text, find)).toEqual(expected);
});
