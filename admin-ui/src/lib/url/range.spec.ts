import { rangeFault, readRange, writeRange } from './range';

const TODAY = '2026-11-12';
const read = (search: string) => readRange(new URLSearchParams(search), TODAY);

describe('range of dates in an address', () => {
  it('is the last thirty days where nothing is said', () => {
    expect(read('')).toEqual({ preset: '30d', from: '2026-10-14', to: TODAY });
  });

  it('reads presets and dates', () => {
    expect(read('range=today')).toEqual({ preset: 'today', from: TODAY, to: TODAY });
    expect(read('from=2026-01-01&to=2026-01-31')).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  });

  it.each([
    'range=9000d',
    'from=2026-01-31&to=2026-01-01',
    'from=2026-02-30&to=2026-03-01',
    'from=1990-01-01&to=2026-01-01',
    'from=2026-01-01',
    'from=<script>&to=x',
  ])('takes %s for the default', (search) => {
    expect(read(search).preset).toBe('30d');
  });

  it('writes what it reads, and leaves the rest of the address alone', () => {
    const before = new URLSearchParams('hide=images&range=7d');
    expect(writeRange(before, '90d').toString()).toBe('hide=images&range=90d');
    expect(writeRange(before, '30d').toString()).toBe('hide=images');
    const dates = writeRange(before, { from: '2026-01-01', to: '2026-01-31' });
    expect(dates.toString()).toBe('hide=images&from=2026-01-01&to=2026-01-31');
    expect(readRange(dates, TODAY)).toEqual({ from: '2026-01-01', to: '2026-01-31' });
  });

  it('says what is wrong with two dates', () => {
    expect(rangeFault('2026-01-02', '2026-01-01')).toMatch(/before the first/);
    expect(rangeFault('', '2026-01-01')).toMatch(/needed/);
    expect(rangeFault('2020-01-01', '2026-01-01')).toMatch(/Five years/);
    expect(rangeFault('2026-01-01', '2026-01-01')).toBeNull();
  });
});
