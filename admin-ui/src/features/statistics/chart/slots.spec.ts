import { marksOf, slotDay, slotLabel, slotName, stepOf, stepsFor } from './slots';

const note = (day: string) => ({ annotationId: day, day, text: day, createdBy: 'owner', createdAt: '' });

describe('slots of the chart', () => {
  it('are as fine as the range allows', () => {
    expect(stepsFor(1)).toEqual(['hour', 'day']);
    expect(stepsFor(14)).toEqual(['day', 'week']);
    expect(stepsFor(365)).toEqual(['day', 'week']);
    expect([1, 30, 365].map((days) => stepOf(null, days))).toEqual(['hour', 'day', 'week']);
    expect(stepOf('hour', 365)).toBe('week');
    expect(stepOf('day', 365)).toBe('day');
    expect(stepOf('<script>', 30)).toBe('day');
  });

  it('are named by the clock of the server, wherever one looks from', () => {
    expect(slotDay('2026-11-12T23:00')).toBe('2026-11-12');
    expect(slotLabel('2026-11-12T00:00', 'day', '2026-11-30')).toBe('12 Nov');
    expect(slotLabel('2025-11-12T00:00', 'week', '2026-11-30')).toBe('12 Nov 2025');
    expect(slotLabel('2026-11-12T14:00', 'hour', '2026-11-12')).toBe('14:00');
    expect(slotName('2026-11-09T00:00', 'week', '2026-11-12')).toBe('Week of 9 Nov');
    expect(slotName('2026-11-12T14:00', 'hour', '2026-11-12')).toBe('Today, 14:00');
  });

  it('carry the notes of their day, or of their week', () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-03'];
    const marks = marksOf(
      [note('2026-11-03'), note('2026-11-01'), note('2026-11-03'), note('2026-10-31')],
      days,
    );
    expect(marks.map(({ index, notes }) => [index, notes.length])).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(marksOf([note('2026-11-05')], ['2026-11-02', '2026-11-09'])).toMatchObject([{ index: 0 }]);
    expect(marksOf([note('2026-11-02')], ['2026-11-01', '2026-11-02', '2026-11-02'])).toMatchObject([
      { index: 1 },
    ]);
  });
});
