import { today } from '../../analytics/reports/date-range';
import { rangeOf } from './range-of';

describe('rangeOf', () => {
  it('is nothing without either end, and itself with both', () => {
    expect(rangeOf({}, 'UTC')).toBeUndefined();
    expect(rangeOf({ from: '2026-01-01', to: '2026-01-02' }, 'UTC')).toEqual({
      from: '2026-01-01',
      to: '2026-01-02',
    });
  });

  it('is the usual 30 days before an end, and until today from a beginning', () => {
    expect(rangeOf({ to: '2026-03-01' }, 'UTC')).toEqual({ from: '2026-01-31', to: '2026-03-01' });
    const now = today('UTC');
    expect(rangeOf({ from: now }, 'UTC')?.from).toBe(now);
  });

  it('refuses what would be no range, or one without end', () => {
    expect(() => rangeOf({ from: '9999-12-31' }, 'UTC')).toThrow('from: may not be in the future without to');
    expect(() => rangeOf({ from: '1970-01-01' }, 'UTC')).toThrow(
      'from: may be at most 5 years ago without to',
    );
  });
});
