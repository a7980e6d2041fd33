import {
  between,
  periodBefore,
  presets,
  rangeFault,
  rangeSearch,
  readRange,
  writeCompare,
  writeRange,
} from './range';

const TODAY = '2026-03-12';
const read = (search: string) => readRange(new URLSearchParams(search), TODAY);

describe('range of dates in an address', () => {
  it('is the last thirty days, compared, where nothing is said', () => {
    expect(read('')).toEqual({ preset: '30d', from: '2026-02-11', to: TODAY, compare: true });
  });

  it('reads presets and dates', () => {
    expect(read('range=today')).toMatchObject({ preset: 'today', from: TODAY, to: TODAY });
    expect(read('range=month')).toMatchObject({ from: '2026-03-01', to: TODAY });
    expect(read('range=lastMonth')).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
    expect(read('range=yesterday')).toMatchObject({ from: '2026-03-11', to: '2026-03-11' });
    expect(read('from=2026-01-01&to=2026-01-31&compare=off')).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
      compare: false,
    });
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
    for (const { id } of presets) expect(readRange(writeRange(before, id), TODAY).preset).toBe(id);
    expect(writeCompare(writeCompare(before, false), true).toString()).toBe(before.toString());
  });

  it('goes along to other pages, and nothing else does', () => {
    const params = new URLSearchParams('search=ada&range=7d&compare=off');
    expect(rangeSearch(params)).toBe('?range=7d&compare=off');
    expect(rangeSearch(new URLSearchParams('search=ada'))).toBe('');
  });

  it('says what is wrong with two dates', () => {
    expect(rangeFault('2026-01-02', '2026-01-01')).toBe('range.reversed');
    expect(rangeFault('', '2026-01-01')).toBe('range.needed');
    expect(rangeFault('2020-01-01', '2026-01-01')).toBe('range.tooLong');
    expect(rangeFault('2026-01-01', '2026-01-01')).toBeNull();
  });

  it('knows the period before, and takes days in either order', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-07' })).toEqual({
      from: '2026-02-22',
      to: '2026-02-28',
    });
    expect(periodBefore({ from: TODAY, to: TODAY })).toEqual({ from: '2026-03-11', to: '2026-03-11' });
    expect(between('2026-03-07', '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-07' });
  });
});
