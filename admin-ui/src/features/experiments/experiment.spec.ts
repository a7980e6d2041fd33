import { type Experiment, isPlan, isSame, languagesOf, partOf, type Plan, planOf } from './experiment';

const PLAN: Plan = {
  name: 'Warmer',
  note: '',
  variants: [
    { id: 'plain', weight: 3 },
    { id: 'warm', weight: 1 },
  ],
  audience: {},
  goal: 'user_message',
  windowHours: 24,
  guards: [],
};

describe('a plan', () => {
  it.each<[boolean, Partial<Plan>]>([
    [true, {}],
    [true, { audience: { share: 0.5, languages: ['ru'] } }],
    [false, { name: ' ' }],
    [false, { variants: [PLAN.variants[0]!, { id: 'warm', weight: 0 }] }],
    [false, { variants: [PLAN.variants[0]!, { id: 'warm', weight: -1 }, { id: 'hot', weight: 1 }] }],
    [false, { windowHours: 0.5 }],
    [false, { windowHours: NaN }],
    [false, { audience: { share: 0 } }],
    [false, { audience: { languages: ['russian'] } }],
  ])('is fit to be sent: %s %j', (fit, change) => {
    expect(isPlan({ ...PLAN, ...change })).toBe(fit);
  });

  it('tells each variant its part', () => {
    const variants: Experiment['variants'] = PLAN.variants;
    expect(variants.map(({ id }) => partOf(variants, id))).toEqual([0.75, 0.25]);
    expect(partOf([{ id: 'plain', weight: 0 }], 'plain')).toBe(0);
  });

  it('offers what the code has learnt since, as long as it is a draft', () => {
    const of = (status: Experiment['status']): Experiment => ({
      ...{ ...PLAN, id: 'greeting', status, isPlanned: true, knownVariants: ['plain', 'hot'] },
      ...{ startedAt: null, stoppedAt: null, shippedVariant: null },
    });
    expect(planOf(of('draft')).variants).toEqual([...PLAN.variants, { id: 'hot', weight: 0 }]);
    expect(planOf(of('running')).variants).toEqual(PLAN.variants);
  });

  it('is the same until something was changed that saving would keep', () => {
    expect(isSame(PLAN, { ...PLAN, name: 'Warmer ', audience: { share: 1 } })).toBe(true);
    expect(isSame(PLAN, { ...PLAN, audience: { share: 0.5 } })).toBe(false);
    expect(isSame(PLAN, { ...PLAN, windowHours: 48 })).toBe(false);
  });

  it('reads languages however they are separated', () => {
    expect(languagesOf('RU, en;de  ru')).toEqual(['ru', 'en', 'de']);
    expect(languagesOf(' ')).toEqual([]);
  });
});
