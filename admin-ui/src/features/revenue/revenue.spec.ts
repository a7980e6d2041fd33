import { oneOf, payersName, payersOf, type Revenue, sumsOf } from './revenue';

describe('revenue', () => {
  it('divides by nobody without a fault', () => {
    const of = { users: 10, payers: 2, paid: 100, refunded: 20 } as Revenue;
    expect(sumsOf(of)).toEqual({ net: 80, payingShare: 0.2, perUser: 8, perPayer: 40 });
    expect(sumsOf({ ...of, users: 0, payers: 0 })).toMatchObject({ payingShare: null, perPayer: null });
  });

  it('names its figures in the address, whatever the key', () => {
    for (const open of [
      { figure: 'paid', by: 'source', key: 'a.b' },
      { figure: 'refunded', by: 'plan', key: null },
    ] as const)
      expect(payersOf(payersName(open))).toEqual(open);
    for (const name of [null, '', 'paid', 'paid.mood', 'lost.plan']) expect(payersOf(name)).toBeNull();
  });

  it('takes what an address wants, if there is such a thing', () => {
    expect(oneOf(['a', 'b'], 'b')).toBe('b');
    expect(oneOf(['a', 'b'], 'c')).toBe('a');
  });
});
