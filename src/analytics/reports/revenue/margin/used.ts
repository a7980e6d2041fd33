import { type Codes } from '../../traces/codes';
import { type Margin } from './margin-query';
import { type GroupSums } from './margin-sums';

type Engine = Margin['unpriced'][number];

/** What was used by key, and which engines had no price. */
export interface Used {
  sums: GroupSums;
  unpriced: Engine[];
  /** The key at a place of the sums. */
  keyAt: (place: number) => string | null;
  /** The place of a key, a new one if there is none. */
  placeOf: (key: string | null) => number;
}

export const placesOf = (keys: Codes<string | null>): Pick<Used, 'keyAt' | 'placeOf'> => ({
  keyAt: (place) => keys.values[place]!,
  placeOf: (key) => keys.codeOf(key),
});

/** Uses without a price, by what made them. */
export class Unpriced {
  private readonly engines = new Map<string, Engine>();

  add(kind: Engine['kind'], engine: string, uses: number): void {
    if (uses === 0) return;
    const key = `${kind} ${engine}`;
    const known = this.engines.get(key) ?? { kind, engine, uses: 0 };
    known.uses += uses;
    this.engines.set(key, known);
  }

  /** The most used first. */
  all(): Engine[] {
    return [...this.engines.values()].sort((a, b) => b.uses - a.uses).slice(0, MOST_ENGINES);
  }
}

const MOST_ENGINES = 20;
