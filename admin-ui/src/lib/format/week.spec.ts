import { hourName, weekBegin, weekdayName } from './week';

describe('the week', () => {
  it('begins as people there begin it', () => {
    expect(weekBegin('ru-RU')).toBe(1);
    expect(weekBegin('en-US')).toBe(0);
  });

  it('names its days from Monday on, and their hours', () => {
    expect([1, 7].map((weekday) => weekdayName(weekday, 'short'))).toEqual(['Mon', 'Sun']);
    expect(weekdayName(3, 'long')).toBe('Wednesday');
    expect([0, 23].map(hourName)).toEqual(['00:00', '23:00']);
  });
});
