import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variableNames } from './env';

const read = (file: string): string => readFileSync(join(__dirname, '../..', file), 'utf8');
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name!);

describe('the documentation of the environment', () => {
  it('names in the README what the program reads, in its order', () => {
    expect(matches(read('README.md'), /^\| `([A-Z_]+)` \|/gm)).toEqual(variableNames);
  });

  it('offers the same in .env.example, each with a word on it', () => {
    const example = read('.env.example');
    expect(matches(example, /^([A-Z_]+)=/gm)).toEqual(variableNames);
    expect(matches(example, /^# .+\n([A-Z_]+)=/gm)).toEqual(variableNames);
  });
});
