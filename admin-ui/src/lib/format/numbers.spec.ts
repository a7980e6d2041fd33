import { formatNumber, formatPercent, formatUnit } from './numbers';

describe('numbers', () => {
  it('groups thousands', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
  });

  it('drops tenths of a per cent where they say nothing', () => {
    expect(formatPercent(0.051)).toBe('5.1%');
    expect(formatPercent(0.1449)).toBe('14%');
  });

  it('names units', () => {
    expect(formatUnit(1, 'day')).toBe('1 day');
    expect(formatUnit(1200, 'day')).toBe('1,200 days');
  });
});
