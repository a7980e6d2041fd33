import { counted, formatNumber, formatPercent } from './numbers';

describe('numbers', () => {
  it('groups thousands', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
  });

  it('drops tenths of a per cent where they say nothing', () => {
    expect(formatPercent(0.051)).toBe('5.1%');
    expect(formatPercent(0.1449)).toBe('14%');
  });

  it('counts in words', () => {
    expect(counted(1, 'message')).toBe('1 message');
    expect(counted(1200, 'person', 'people')).toBe('1,200 people');
  });
});
