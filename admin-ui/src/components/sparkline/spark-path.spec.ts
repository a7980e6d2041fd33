import { areaPath, linePath } from './spark-path';

const heights = (path: string): number[] => [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));

describe('path of a sparkline', () => {
  it('stays inside its box', () => {
    const ys = heights(linePath([5, 900, 3, 3, 1200, 0], 240, 48));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(48);
  });

  it('draws days without anything along the bottom', () => {
    expect(new Set(heights(linePath([0, 0, 0], 240, 48)))).toEqual(new Set([45]));
  });

  it('closes the area, and draws nothing of nothing', () => {
    expect(areaPath([1, 2], 240, 48)).toMatch(/L240,48L0,48Z$/);
    expect(areaPath([], 240, 48)).toBe('');
  });
});
