import { cumulated, Dice } from './dice';
import { sources, type Tongue, tongues } from './languages';
import { type HistoryOptions, type HistoryPerson } from './options';

const tongueWeights = cumulated(tongues.map(({ weight }) => weight));
const sourceWeights = cumulated(sources.map(({ weight }) => weight));
/** How much people like the first, second, third … persona; the rest share what is left. */
const CHARM = [1.6, 1.15, 1, 0.8, 0.7, 0.45];
/** Odd, so that multiplying by it visits every number below 2^32 once. */
const STEP = 2_654_435_761;
const FIRST_ID = 100_000_000;

/** What a person is like, made from the seed and their number whenever it is asked for: nothing of it is kept. */
export interface Somebody {
  clientId: number;
  person: HistoryPerson;
  tongue: Tongue;
  offset: number;
  source: string | undefined;
  /** How likely they come again, before the days in between wear it off. */
  loyalty: number;
  /** How much they say in a visit, against the average. */
  talk: number;
  /** Index of the persona they like best. */
  favourite: number;
  paints: number;
  pays: number;
}

export class CrowdOf {
  private readonly personaWeights: Float64Array;

  constructor(private readonly options: HistoryOptions) {
    this.personaWeights = cumulated(options.personas.map((_, index) => CHARM[index] ?? 0.4));
  }

  charmOf(persona: number): number {
    return CHARM[persona] ?? 0.4;
  }

  /** @param number from 0 */
  at(number: number): Somebody {
    const dice = new Dice(this.options.seed, number + 1);
    const tongue = tongues[dice.weighed(tongueWeights)]!;
    const source = sources[dice.weighed(sourceWeights)]!;
    const favourite = dice.weighed(this.personaWeights);
    const clientId = FIRST_ID + (Math.imul(number + 1, STEP) >>> 0);
    const firstName = dice.pick(tongue.firstNames);
    const talk = Math.min(60, dice.pareto(1.35) * 0.45);
    return {
      clientId,
      tongue,
      offset: dice.pick(tongue.offsets),
      source: source.payload,
      loyalty: Math.min(
        0.96,
        (0.2 + 0.22 * Math.min(3, talk)) * source.charm * (0.6 + 0.4 * this.charmOf(favourite)),
      ),
      talk,
      favourite,
      paints: dice.next() ** 3,
      pays: source.charm * dice.next() ** 4,
      person: {
        firstName,
        languageCode: tongue.code,
        ...(dice.chance(0.4) && { lastName: dice.pick(tongue.lastNames) }),
        ...(dice.chance(0.62) && { username: `${tongue.code}_${clientId.toString(36)}` }),
        ...(dice.chance(0.09) && { isPremium: true }),
      },
    };
  }
}
