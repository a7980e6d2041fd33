import { describe, expect, it } from '@jest/globals';
import { readPrompt } from './reading-the-prompt';

const read = (prompt: string, negativePrompt = '') => readPrompt({ prompt, negativePrompt, seed: 1 });

describe('reading a prompt', () => {
  it.each([
    ['a lighthouse at night', { place: 'sea', hour: 'night', subjects: ['lighthouse'] }],
    ['city street in the rain at sunset', { place: 'city', hour: 'sunset', weather: 'rain' }],
    ['a whale under water', { place: 'underwater', subjects: ['whale'] }],
    ['snowy mountain village, a cat', { place: 'village', weather: 'snow', subjects: ['cat'] }],
    ['a robot reading a book in the library', { place: 'library', subjects: ['robot', 'book'] }],
    ['train through the desert at dawn', { place: 'desert', hour: 'dawn', subjects: ['train'] }],
  ])('%s', (prompt, expected) => expect(read(prompt)).toMatchObject(expected));

  it('lets what stands first decide', () => {
    expect(read('a forest, the lamp room of a lighthouse by the sea').place).toBe('forest');
  });

  it('does not paint what is not wanted', () => {
    expect(read('a boat and a cat on the sea', 'cats, cat').subjects).toEqual(['boat']);
  });

  it('decides for itself what the prompt leaves open, always in the same way', () => {
    const open = read('qwertz');
    expect(open).toEqual(read('qwertz'));
    expect(open.subjects).toHaveLength(1);
  });

  it('does not find words within words', () => {
    expect(read('a seaside catalogue').subjects).not.toContain('cat');
  });
});
