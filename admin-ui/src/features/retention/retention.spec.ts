import {
  average,
  bracketDays,
  cellName,
  cellOf,
  cohortEnd,
  columnsOf,
  type Retention,
  stepOf,
} from './retention';

const cell = (period: number, users: number, size: number, isOver = true) => ({
  period,
  users,
  share: users / size,
  isOver,
});
const table: Retention = {
  by: 'week',
  kind: 'n-day',
  brackets: [1, 3, 7],
  cohorts: [
    { cohort: '2026-11-02', users: 10, cells: [cell(0, 10, 10), cell(1, 4, 10), cell(2, 1, 10, false)] },
    { cohort: '2026-11-09', users: 30, cells: [cell(0, 30, 30), cell(1, 3, 30, false)] },
  ],
};

describe('a table of retention', () => {
  it('has as many columns as its oldest cohort has periods, or as there are brackets', () => {
    expect(columnsOf(table)).toBe(3);
    expect(columnsOf({ ...table, kind: 'bracket' })).toBe(3);
    expect(columnsOf({ ...table, cohorts: [] })).toBe(0);
  });

  it('averages over people, and only over periods that are over', () => {
    expect(average(table, 3)).toEqual([1, 0.4, null]);
  });

  it('names its brackets by their days', () => {
    expect([0, 1, 2].map((index) => bracketDays(table.brackets, index))).toEqual(['1', '2–3', '4–7']);
  });

  it('keeps an open cell in the address', () => {
    for (const open of [
      { cohort: '2026-11-02', period: 3 },
      { cohort: '2026-11-02', period: undefined },
    ])
      expect(cellOf(cellName(open))).toEqual(open);
    expect(cellOf('nonsense')).toBeNull();
    expect(stepOf('year')).toBe('week');
  });

  it('knows when a cohort ends', () => {
    expect(cohortEnd('week', '2026-11-02')).toBe('2026-11-08');
    expect(cohortEnd('month', '2024-02-01')).toBe('2024-02-29');
  });
});
