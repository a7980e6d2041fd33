import { english } from './lines/english';
import { phrasebooks } from './lines/phrasebooks';
import { Random } from './random';
import { Speaker } from './speaker';

describe('Speaker', () => {
  it('says everything once before it repeats itself', () => {
    const speaker = new Speaker(english, new Random('once'));
    const lines = english.facts.map(() => speaker.line('facts'));
    expect(new Set(lines).size).toBe(english.facts.length);
    expect(english.facts).toContain(speaker.line('facts'));
  });

  it('comes to speak of what the other one speaks of', () => {
    const speaker = new Speaker(english, new Random('sea'));
    const reactions = Array.from({ length: 12 }, () => speaker.reactionTo('The ship is far out at sea.'));
    const [, associations] = english.associations[0]!;
    expect(reactions.some((line) => associations.includes(line))).toBe(true);
    expect(reactions.some((line) => !associations.includes(line))).toBe(true);
  });

  it.each(Object.entries(phrasebooks))('has enough to say in %s, for every occasion', (_language, book) => {
    for (const [occasion, lines] of Object.entries(book)) {
      if (occasion === 'associations') continue;
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(new Set(lines).size).toBe(lines.length);
    }
  });
});
