import { type Fact, type FactKind } from '../understanding/facts';

export type Facts = Readonly<Partial<Record<FactKind, readonly string[]>>>;

const MOST_OF_A_KIND = 4;
const LONGEST = 60;
const kinds: ReadonlySet<string> = new Set<FactKind>([
  'name',
  'home',
  'work',
  'likes',
  'dislikes',
  'pet',
  'petName',
  'fear',
  'wish',
  'age',
]);

/** Facts as a state carries them, without whatever else may be in there. */
export function factsOf(stored: unknown): Facts {
  if (typeof stored !== 'object' || stored === null) return {};
  const known = Object.entries(stored).flatMap(([kind, values]) => {
    const texts = Array.isArray(values)
      ? values.filter((value) => typeof value === 'string').slice(-MOST_OF_A_KIND)
      : [];
    return kinds.has(kind) && texts.length > 0 ? [[kind, texts.map((text) => text.slice(0, LONGEST))]] : [];
  });
  return Object.fromEntries(known) as Facts;
}

/** Adds what was just told, the newest last; what was told before is not news. */
export function withFacts(facts: Facts, told: readonly Fact[]): Facts {
  const more: Partial<Record<FactKind, readonly string[]>> = { ...facts };
  for (const { kind, value } of told) {
    const others = (more[kind] ?? []).filter((known) => known.toLowerCase() !== value.toLowerCase());
    more[kind] = [...others, value.slice(0, LONGEST).toWellFormed()].slice(-MOST_OF_A_KIND);
  }
  return more;
}

/** All that is known, in one phrase of the second person; undefined if nothing is. */
export function inOnePhrase(facts: Facts): string | undefined {
  const last = (kind: FactKind): string | undefined => facts[kind]?.at(-1);
  const parts = [
    last('name') && `you are ${last('name')}`,
    last('home') && `you know ${last('home')} well`,
    last('work') && `you are ${last('work')}`,
    last('pet') && `you have ${last('pet')}`,
    last('likes') && `you like ${(facts.likes ?? []).join(', and ')}`,
    last('dislikes') && `you could do without ${last('dislikes')}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('; ');
}
