import { type Price } from '../revenue/price';
import { paybackOf } from './payback';

const star = (validFrom: string, price: number): Price => ({
  kind: 'star',
  engine: '',
  currency: 'EUR',
  validFrom,
  price,
  priceOut: null,
});
const figures = {
  firstDay: '2026-11-01',
  starDays: [
    { day: '2026-11-02', stars: 100 },
    { day: '2026-11-04', stars: -100 },
    { day: '2026-11-09', stars: 300 },
  ],
};

describe('a payback', () => {
  it('is the day on which as much had come in as it cost', () => {
    expect(paybackOf(figures, { amount: 200, currency: 'XTR' }, [])).toEqual({
      earned: 300,
      day: '2026-11-09',
      afterDays: 8,
    });
    expect(paybackOf(figures, { amount: 301, currency: 'XTR' }, [])).toMatchObject({ day: null });
    expect(paybackOf(figures, { amount: 0, currency: 'XTR' }, [])).toMatchObject({ afterDays: 0 });
  });

  it('counts a Star with what it was worth on its day', () => {
    const prices = [star('2026-11-01', 0.01), star('2026-11-05', 0.02)];
    expect(paybackOf(figures, { amount: 5, currency: 'EUR' }, prices)).toEqual({
      earned: 6,
      day: '2026-11-09',
      afterDays: 8,
    });
  });

  it('is unknown where nobody said what a Star is worth', () => {
    expect(paybackOf(figures, { amount: 5, currency: 'USD' }, [star('2026-11-01', 0.01)])).toEqual({
      earned: null,
      day: null,
      afterDays: null,
    });
  });
});
