type Point = readonly [x: number, y: number];

const PADDING = 3;
const round = (value: number): number => Math.round(value * 100) / 100;

function points(values: number[], width: number, height: number): Point[] {
  // Begins a little under the lowest value: the shape matters here, and a zero line would flatten it.
  const bottom = Math.min(...values) * 0.8;
  const top = Math.max(...values, bottom + 1);
  const span = top - bottom;
  const step = width / Math.max(values.length - 1, 1);
  return values.map((value, i) => [
    round(i * step),
    round(PADDING + ((top - value) / span) * (height - 2 * PADDING)),
  ]);
}

/**
 * A smooth line through every point (SVG path data). Control points share the height of their own point, so the
 * curve never overshoots: no value is drawn that was not there.
 */
export function linePath(values: number[], width: number, height: number): string {
  const [first, ...rest] = points(values, width, height);
  if (!first) return '';
  let [x0, y0] = first;
  const curves = rest.map(([x, y]) => {
    const middle = round((x0 + x) / 2);
    const curve = `C${middle},${y0} ${middle},${y} ${x},${y}`;
    [x0, y0] = [x, y];
    return curve;
  });
  return `M${first[0]},${first[1]}${curves.join('')}`;
}

/** The same line, closed along the bottom. */
export const areaPath = (values: number[], width: number, height: number): string =>
  values.length === 0 ? '' : `${linePath(values, width, height)}L${width},${height}L0,${height}Z`;
