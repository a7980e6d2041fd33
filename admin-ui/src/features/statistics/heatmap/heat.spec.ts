import { busiest, heatRows, movedTo, warmth, weekdaysFrom } from './heat';

const cell = (weekday: number, hour: number, messages: number) => ({ weekday, hour, messages, events: 0 });

describe('heat of the hours', () => {
  it('places each cell, and leaves the others at nothing', () => {
    const rows = heatRows([cell(1, 0, 5), cell(7, 23, 9)], [7, 1]);
    expect(rows.map((row) => row.length)).toEqual([24, 24]);
    expect([rows[0]![23], rows[1]![0], rows[1]![23]]).toEqual([9, 5, 0]);
  });

  it('knows the busiest hour, and none of a silence', () => {
    expect(busiest([cell(1, 2, 3), cell(5, 20, 8), cell(6, 1, 8)])).toEqual(cell(5, 20, 8));
    expect(busiest([cell(1, 2, 0)])).toBeNull();
  });

  it('warms up to the busiest, and not beyond', () => {
    expect([warmth(0, 10), warmth(10, 10), warmth(0, 0)]).toEqual([0, 1, 0]);
    expect(warmth(1, 100)).toBeCloseTo(0.1);
  });

  it('is walked by arrow keys, and not beyond its edges', () => {
    expect(movedTo(null, 'ArrowRight')).toEqual({ row: 0, hour: 0 });
    expect(movedTo({ row: 0, hour: 23 }, 'ArrowRight')).toEqual({ row: 0, hour: 23 });
    expect(movedTo({ row: 6, hour: 5 }, 'ArrowDown')).toEqual({ row: 6, hour: 5 });
    expect(movedTo({ row: 3, hour: 5 }, 'ArrowUp')).toEqual({ row: 2, hour: 5 });
    expect(movedTo({ row: 3, hour: 5 }, 'Escape')).toBeNull();
    expect([movedTo(null, 'Escape'), movedTo(null, 'Tab')]).toEqual([undefined, undefined]);
  });

  it('begins the week where people begin it', () => {
    expect(weekdaysFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(weekdaysFrom(0)).toEqual([7, 1, 2, 3, 4, 5, 6]);
    expect(weekdaysFrom(6)).toEqual([6, 7, 1, 2, 3, 4, 5]);
  });
});
