import { assignedVariant, bucketOf, takesPart } from './assignment';
import { type Experiment } from './experiment';
import { RecentSet } from './recent-set';

const of = (weights: Record<string, number>, audience: Experiment['audience'] = {}): Experiment => ({
  id: 'greeting',
  status: 'running',
  variants: Object.entries(weights).map(([id, weight]) => ({ id, weight })),
  audience,
  shipped_variant: null,
});
const clients = Array.from({ length: 20_000 }, (_, index) => 100_000_000 + index * 7);

function shares(experiment: Experiment): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const client of clients) {
    const variant = assignedVariant(experiment, client) ?? 'none';
    counts[variant] = (counts[variant] ?? 0) + 1 / clients.length;
  }
  return counts;
}

describe('who gets which variant', () => {
  it('never changes', () => {
    // Of SHA-256, worked out elsewhere: whoever changes the rule moves people who were promised to stay.
    expect([1, 42, 987_654_321, 2 ** 52 - 1].map((id) => bucketOf('welcome_text', id))).toEqual([
      3262, 9646, 1302, 8991,
    ]);
  });

  it.each([[{ a: 1, b: 1 }], [{ a: 9, b: 1 }], [{ a: 20, b: 30, c: 50 }], [{ a: 0, b: 1 }]])(
    'follows the weights %j',
    (weights) => {
      const total = Object.values(weights).reduce((sum, weight) => sum + weight);
      for (const [id, weight] of Object.entries(weights)) {
        expect(shares(of(weights))[id] ?? 0).toBeCloseTo(weight / total, 1);
      }
      expect(shares(of(weights)).none).toBeUndefined();
    },
  );

  it('is nobody where no variant weighs anything', () => {
    expect(assignedVariant(of({ a: 0 }), 7)).toBeUndefined();
  });

  it('is independent of who takes part, and of other experiments', () => {
    const half = of({ a: 1, b: 1 }, { share: 0.5 });
    const part = clients.filter((client) => takesPart(half, client, 'en'));
    expect(part.length / clients.length).toBeCloseTo(0.5, 1);
    const inA = part.filter((client) => assignedVariant(half, client) === 'a').length;
    expect(inA / part.length).toBeCloseTo(0.5, 1);
    const other = { ...half, id: 'another' };
    const both = part.filter(
      (client) => assignedVariant(half, client) === assignedVariant(other, client),
    ).length;
    expect(both / part.length).toBeCloseTo(0.5, 1);
  });

  it('may be only those who speak a language', () => {
    const russians = of({ a: 1 }, { languages: ['ru'] });
    expect(['ru', 'RU-by', 'en', undefined].map((code) => takesPart(russians, 7, code))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a set of recent things', () => {
  it('is bounded, and remembers the newest', () => {
    const set = new RecentSet<number>(100);
    for (let number = 0; number < 1000; number += 1) set.add(number);
    const kept = Array.from({ length: 1000 }, (_, number) => number).filter((number) => set.has(number));
    expect(kept.length).toBeLessThanOrEqual(100);
    expect(kept.slice(-50)).toEqual(Array.from({ length: 50 }, (_, index) => 950 + index));
    set.delete(999);
    expect(set.has(999)).toBe(false);
  });
});
