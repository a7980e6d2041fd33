import { hiddenLines, toggleLine } from './chart-lines';
import { labelledDays } from './labelled-days';

describe('lines of the chart', () => {
  it('hides what the address names, and nothing it does not know', () => {
    expect(hiddenLines('images,nonsense')).toEqual(new Set(['images']));
    expect(hiddenLines(null)).toEqual(new Set());
  });

  it('never hides all of them', () => {
    expect(hiddenLines('messages,images,active')).toEqual(new Set());
    expect(toggleLine('messages,images', 'active')).toBeNull();
  });

  it('switches a line off and on again', () => {
    expect(toggleLine(null, 'images')).toBe('images');
    expect(toggleLine('images', 'images')).toBeNull();
  });
});

describe('labels of the days', () => {
  it('keeps the last day and leaves every label its room', () => {
    for (const [count, width] of [
      [1, 300],
      [30, 640],
      [1825, 640],
      [30, 10],
    ] as const) {
      const labels = labelledDays(count, width);
      expect(labels.at(-1)).toBe(count - 1);
      expect(labels.length).toBeLessThanOrEqual(Math.max(1, Math.floor(width / 76)));
    }
  });
});
