import { parseCrowdOptions } from './crowd-options';

describe('options of the crowd', () => {
  it('have defaults that fill an evening', () => {
    expect(parseCrowdOptions([])).toEqual({
      events: 1_000_000,
      users: 50_000,
      days: 90,
      seed: 1,
      add: false,
    });
    expect(parseCrowdOptions(['--events', '10', '--until', '2026-11-20', '--add'])).toMatchObject({
      events: 10,
      until: '2026-11-20',
      add: true,
    });
  });

  it('are refused all at once, each by its name', () => {
    const parse = () => parseCrowdOptions(['--events', 'many', '--days', '0', '--until', 'tomorrow']);
    expect(parse).toThrow(/--events must be a number\n--days must be at least 1\n--until must be a date/);
  });

  it('are refused when nobody knows them', () => {
    expect(() => parseCrowdOptions(['--evnets', '5'])).toThrow(/--evnets/);
    expect(() => parseCrowdOptions(['5'])).toThrow(/5/);
  });
});
