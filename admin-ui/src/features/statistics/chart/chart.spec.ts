import { chartLines, hiddenLines, toggleLine } from './chart-lines';
import { labelledSlots } from '../../../lib/format/labelled-slots';

describe('lines of the chart in an address', () => {
  it('hides what is named, and never everything', () => {
    expect([...hiddenLines('images,nonsense')]).toEqual(['images']);
    expect(hiddenLines(chartLines.map(({ id }) => id).join(',')).size).toBe(0);
    expect(hiddenLines(null).size).toBe(0);
  });

  it('switches a line and back', () => {
    const off = toggleLine(null, 'images');
    expect(off).toBe('images');
    expect(toggleLine(off, 'images')).toBeNull();
    expect(toggleLine('messages,active,new', 'images')).toBeNull();
  });
});

describe('labels of the slots', () => {
  it('keeps the last one and leaves every label its room', () => {
    for (const [count, width] of [
      [1, 300],
      [30, 640],
      [1825, 640],
      [30, 10],
    ] as const) {
      const labels = labelledSlots(count, width);
      expect(labels.at(-1)).toBe(count - 1);
      expect(labels.length).toBeLessThanOrEqual(Math.max(1, Math.floor(width / 76)));
    }
  });
});
