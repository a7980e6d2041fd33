import { formatMoney } from './money';

describe('money', () => {
  it('is written as its currency is', () => {
    expect(formatMoney(12.5, 'EUR')).toBe('€12.50');
    expect(formatMoney(-3, 'USD')).toMatch(/^-(US)?\$3\.00$/);
    expect(formatMoney(0.00123, 'EUR')).toBe('€0.0012');
    expect(formatMoney(75, 'XTR')).toBe('⭐ 75');
  });
});
