import { describe, expect, it } from '@jest/globals';
import { type Beat, type Persona } from './persona';
import { PersonaLibrary } from './persona-library';

const library = new PersonaLibrary();
const personas = library.all();
const stories = personas.flatMap((persona) => persona.stories.map((story) => ({ persona, story })));
const kebab = /^[a-z]+(?:-[a-z]+)*$/;

/** Every line of a card or story that somebody may read, however deep it lies. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
/** A path may lead to where yes or no would. */
const withoutPaths = (beat: Beat): unknown => ({ ...beat, paths: [] });
const spokenBy = ({ self, voice, takes, stories: told }: Persona): string[] =>
  textsIn([self, voice, takes, told.map((story) => ({ ...story, beats: story.beats.map(withoutPaths) }))]);

describe('the library', () => {
  it('offers at least six personas with three stories each, under ids of their own', () => {
    expect(personas.length).toBeGreaterThanOrEqual(6);
    expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length);
    expect(new Set(stories.map(({ story }) => story.id)).size).toBe(personas.length * 3);
  });

  it('finds a story together with who tells it', () => {
    for (const { persona, story } of stories) expect(library.findStory(story.id)).toEqual({ persona, story });
    expect(library.findStory('mira-nothing')).toBeUndefined();
    expect(library.find('nobody')).toBeUndefined();
  });
});

describe.each(personas.map((persona) => [persona.id, persona] as const))('%s', (id, persona) => {
  it('has ids that fit a button of Telegram', () => {
    expect(id).toMatch(kebab);
    expect(id.length).toBeLessThanOrEqual(24);
    for (const story of persona.stories) {
      expect(story.id).toMatch(kebab);
      expect(story.id.startsWith(`${id}-`)).toBe(true);
      expect(Buffer.byteLength(`story:${story.id}`)).toBeLessThanOrEqual(64);
      expect(story.id.length).toBeLessThanOrEqual(48);
    }
  });

  it('has colours that painters and browsers understand', () => {
    for (const colour of [persona.colour, ...persona.style.palette]) expect(colour).toMatch(/^#[\da-f]{6}$/);
  });

  it('says nothing twice and leaves no slot unknown', () => {
    const spoken = spokenBy(persona).filter((text) => text.length > 40);
    expect(new Set(spoken).size).toBe(spoken.length);
    for (const text of spoken) expect(text.replaceAll(/\{(?:name|number)\}/g, '')).not.toMatch(/[{}]/);
  });

  it('tells stories that begin with a question, go on in six to eight beats, and end', () => {
    for (const { title, scene, opening, beats, ending, after, teaser } of persona.stories) {
      // These are shown as they are, before any brain can fill them.
      expect([title, teaser, scene, opening].join()).not.toMatch(/[{}]/);
      expect(opening.trim()).toMatch(/\?$|\?[^?]{0,60}$/);
      expect(beats.length).toBeGreaterThanOrEqual(6);
      expect(beats.length).toBeLessThanOrEqual(8);
      for (const beat of beats) expect(beat.asks).toContain('?');
      expect(ending.length).toBeGreaterThan(100);
      expect(after.length).toBeGreaterThanOrEqual(4);
      expect(teaser).not.toContain('\n');
    }
  });
});
