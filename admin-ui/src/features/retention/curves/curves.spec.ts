import { type Retention } from '../retention';
import { cohortColour, curvesOf, nearest, topOf, walk } from './curves';

const cell = (period: number, share: number, isOver = true) => ({
  period,
  users: share * 100,
  share,
  isOver,
});
const table: Retention = {
  by: 'week',
  kind: 'n-day',
  brackets: [1, 3, 7],
  cohorts: [
    {
      cohort: '2026-11-02',
      users: 100,
      cells: [cell(0, 1), cell(1, 0.31), cell(2, 0.2), cell(3, 0.1, false)],
    },
    { cohort: '2026-11-09', users: 100, cells: [cell(0, 1), cell(1, 0.1), cell(2, 0.05, false)] },
    { cohort: '2026-11-16', users: 100, cells: [cell(0, 1)] },
  ],
};
const curves = curvesOf(table, 4);
const [older, newer] = ['2026-11-02', '2026-11-09'];

describe('curves of retention', () => {
  it('begin after the period in which everybody was there, except with brackets', () => {
    expect(curves.map(({ cells }) => cells.map(({ period }) => period))).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
    expect(curvesOf({ ...table, kind: 'bracket' }, 2)[2]?.cells).toEqual([cell(0, 1)]);
  });

  it('stand on an axis that ends with a round share which none exceeds', () => {
    expect(topOf(table, 4)).toBe(0.4);
    expect(topOf({ ...table, kind: 'bracket' }, 4)).toBe(1);
    expect(topOf({ ...table, cohorts: [] }, 4)).toBe(0.02);
  });

  it('are found by the point that is nearest', () => {
    expect(nearest(curves, 1, 0.3)).toEqual({ cohort: older, period: 1 });
    expect(nearest(curves, 1, 0.12)).toEqual({ cohort: newer, period: 1 });
    expect(nearest(curves, 3, 0)).toEqual({ cohort: older, period: 3 });
    expect(nearest(curves, 7, 0)).toBeNull();
  });

  it('are walked by arrow keys, to where there is a point', () => {
    expect(walk(curves, null, 'ArrowRight')).toEqual({ cohort: older, period: 1 });
    expect(walk(curves, { cohort: older, period: 1 }, 'ArrowRight')).toEqual({ cohort: older, period: 2 });
    expect(walk(curves, { cohort: older, period: 1 }, 'ArrowLeft')).toEqual({ cohort: older, period: 1 });
    expect(walk(curves, { cohort: older, period: 2 }, 'ArrowUp')).toEqual({ cohort: newer, period: 2 });
    expect(walk(curves, { cohort: older, period: 3 }, 'ArrowUp')).toEqual({ cohort: older, period: 3 });
    expect(walk(curves, { cohort: newer, period: undefined }, 'ArrowDown')).toEqual({
      cohort: newer,
      period: 1,
    });
    expect(walk(curves, null, 'Tab')).toBeNull();
  });

  it('have each a colour of their own', () => {
    expect(new Set([0, 1, 2].map((index) => cohortColour(index, 3))).size).toBe(3);
    expect(cohortColour(0, 1)).toBe(cohortColour(1, 2));
  });
});
