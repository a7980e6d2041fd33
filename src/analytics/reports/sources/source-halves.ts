import { type SourceFigures } from './sources-query';

/** Who came by a link. */
export type CountedSource = Pick<
  SourceFigures,
  'code' | 'people' | 'activated' | 'retained' | 'retainable' | 'firstDay'
>;
/** How often a link was followed, and what was paid. */
export type EarnedSource = Pick<SourceFigures, 'code' | 'starts' | 'payers' | 'stars' | 'starDays'>;

/** Both halves of every link, the largest first: so many of them, and those of `codes`. */
export function joined(
  counted: readonly CountedSource[],
  earned: readonly EarnedSource[],
  codes: readonly string[],
  most: number,
): SourceFigures[] {
  const all = new Map<string | null, SourceFigures>();
  const merge = (part: Partial<SourceFigures> & Pick<SourceFigures, 'code'>): void =>
    void all.set(part.code, { ...NOTHING, ...all.get(part.code), ...part });
  for (const code of codes) merge({ code });
  counted.forEach(merge);
  earned.forEach(merge);
  const named = new Set<string | null>(codes);
  return [...all.values()]
    .sort((a, b) => b.people - a.people || b.starts - a.starts || ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
    .filter(({ code }, index) => index < most || named.has(code));
}

const NOTHING: Omit<SourceFigures, 'code'> = {
  starts: 0,
  people: 0,
  activated: 0,
  retained: 0,
  retainable: 0,
  payers: 0,
  stars: 0,
  firstDay: null,
  starDays: [],
};
