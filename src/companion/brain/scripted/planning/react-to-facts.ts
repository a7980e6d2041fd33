import { type Reaction, reaction } from './answer-plan';
import { type Facts, inOnePhrase } from '../memory/facts-memory';
import { type SharedBank } from '../lines/shared-lines';
import { type Move } from '../moves';
import { type Situation } from './situation';
import { type FactKind } from '../understanding/facts';

const learned: Readonly<Record<FactKind, SharedBank>> = {
  name: 'learnedName',
  home: 'learnedHome',
  work: 'learnedWork',
  likes: 'learnedLikes',
  dislikes: 'learnedDislikes',
  pet: 'learnedPet',
  petName: 'learnedPetName',
  fear: 'learnedFear',
  wish: 'learnedWish',
  age: 'learnedAge',
};

/** Takes note aloud of what somebody tells of himself, if it is news. */
export function reactToFacts({ reading, facts, fresh }: Situation): Reaction | undefined {
  const news = reading.facts.filter(({ kind, value }) => !facts[kind]?.includes(value));
  const moves = news
    .slice(0, 2)
    .map(({ kind, value }): Move => ({ say: 'shared', bank: learned[kind], slots: { it: value } }))
    .filter((move) => fresh(move));
  const { topic } = reading;
  if (moves.length === 0) return undefined;
  const take: Move[] =
    topic && moves.length === 1 && fresh({ say: 'take', topic }) && news[0]?.kind !== 'name'
      ? [{ say: 'take', topic }]
      : [];
  return reaction('aside', ...moves, ...take);
}

/** Answers "do you remember my name?" and the like. */
export function reactToRemembering({ reading, facts }: Situation): Reaction | undefined {
  const asked = reading.question && remembered[reading.question as keyof typeof remembered];
  if (!asked || reading.facts.length > 0) return undefined;
  const it = asked.from(facts);
  return reaction(
    'aside',
    it === undefined
      ? { say: 'shared', bank: 'notTold' }
      : { say: 'shared', bank: asked.bank, slots: { it } },
  );
}

const remembered = {
  name: { bank: 'rememberedName', from: (facts: Facts) => facts.name?.at(-1) },
  home: { bank: 'rememberedHome', from: (facts: Facts) => facts.home?.at(-1) },
  work: { bank: 'rememberedWork', from: (facts: Facts) => facts.work?.at(-1) },
  likes: { bank: 'rememberedLikes', from: (facts: Facts) => facts.likes?.join(', and ') },
  everything: { bank: 'rememberedEverything', from: inOnePhrase },
} as const satisfies Record<string, { bank: SharedBank; from(facts: Facts): string | undefined }>;
