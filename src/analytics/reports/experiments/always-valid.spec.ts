import { differenceOf, type Proportion } from './always-valid';
import { sampleRatioP } from './sample-ratio';

const ALPHA = 0.05;
const DAYS = 40;
const PEOPLE_A_DAY = 60;

/** Mulberry32: the same numbers for the same seed, everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Arms = readonly [control: Proportion, variant: Proportion];

/** An experiment that is looked at every day. @returns whether any look found what `alarm` looks for */
function isAlarmed(random: () => number, shares: readonly [number, number], alarm: (arms: Arms) => boolean) {
  const arms: Arms = [
    { people: 0, converted: 0 },
    { people: 0, converted: 0 },
  ];
  for (let day = 0; day < DAYS; day += 1) {
    for (let i = 0; i < PEOPLE_A_DAY; i += 1) {
      // One number for both, since they are dear: what is left of it within its half is a number from 0 to 1 again.
      const drawn = random() * 2;
      const arm = drawn < 1 ? 0 : 1;
      arms[arm].people += 1;
      if (drawn - arm < shares[arm]) arms[arm].converted += 1;
    }
    if (alarm(arms)) return true;
  }
  return false;
}

function rateOf(
  runs: number,
  seed: number,
  shares: readonly [number, number],
  alarm: (arms: Arms) => boolean,
) {
  const random = generator(seed);
  let alarms = 0;
  for (let run = 0; run < runs; run += 1) if (isAlarmed(random, shares, alarm)) alarms += 1;
  return alarms / runs;
}

const excludesZero = ([control, variant]: Arms): boolean => {
  const found = differenceOf(control, variant, ALPHA);
  return found !== undefined && (found.low > 0 || found.high < 0);
};

/** What a test for one look says, asked at every look. */
const naively = ([control, variant]: Arms): boolean => {
  const people = control.people + variant.people;
  const pooled = (control.converted + variant.converted) / people;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / control.people + 1 / variant.people));
  const difference = variant.converted / variant.people - control.converted / control.people;
  return Math.abs(difference) > 1.96 * error;
};

describe('differenceOf', () => {
  it.each([
    { share: 0.02, runs: 300 },
    { share: 0.1, runs: 2000 },
    { share: 0.4, runs: 300 },
  ])(
    'sees a difference between equals in at most one of twenty experiments, looked at every day: share $share, $runs times',
    ({ share, runs }) => {
      expect(rateOf(runs, 7, [share, share], excludesZero)).toBeLessThanOrEqual(ALPHA);
    },
  );

  it('is needed: a test made for one look, asked every day, is wrong several times as often', () => {
    expect(rateOf(300, 7, [0.1, 0.1], naively)).toBeGreaterThan(3 * ALPHA);
  });

  it('finds a difference that is there', () => {
    expect(rateOf(300, 11, [0.3, 0.4], excludesZero)).toBeGreaterThan(0.8);
  });

  it('holds the true difference at all looks of nineteen in twenty experiments', () => {
    const misses = ([control, variant]: Arms): boolean => {
      const found = differenceOf(control, variant, ALPHA);
      return found !== undefined && (found.low > 0.08 || found.high < 0.08);
    };
    expect(rateOf(500, 13, [0.2, 0.28], misses)).toBeLessThanOrEqual(ALPHA);
  });

  it('says nothing about a few', () => {
    expect(
      differenceOf({ people: 49, converted: 20 }, { people: 500, converted: 90 }, ALPHA),
    ).toBeUndefined();
    expect(differenceOf({ people: 500, converted: 4 }, { people: 500, converted: 5 }, ALPHA)).toBeUndefined();
  });
});

describe('sampleRatioP', () => {
  it('warns of people shared out as planned in at most one of a thousand experiments', () => {
    const warned = ([a, b]: Arms): boolean => sampleRatioP([a.people, b.people], [1, 1]) < 0.001;
    expect(rateOf(1000, 17, [0, 0], warned)).toBeLessThanOrEqual(0.001);
  });

  it('notices when one in ten of a variant is lost', () => {
    expect(sampleRatioP([5000, 4500], [1, 1])).toBeLessThan(0.001);
    expect(sampleRatioP([5000, 4950], [1, 1])).toBeGreaterThan(0.5);
    expect(sampleRatioP([3000, 1000], [3, 1])).toBeGreaterThan(0.5);
    expect(sampleRatioP([30, 10, 1], [3, 1, 0])).toBe(0);
  });
});
