/** Red, green and blue, each 0 … 255. */
export type Colour = readonly [number, number, number];

/** @param code such as `#1d6f9c` or `#def`; anything else is mid-gray */
export function colourOf(code: string): Colour {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(code)?.[1] ?? '888888';
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const value = Number.parseInt(long, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** @param share of `b`, 0 … 1 */
export const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

export const css = ([red, green, blue]: Colour, alpha = 1): string =>
  `rgba(${Math.round(red)},${Math.round(green)},${Math.round(blue)},${alpha})`;

export const BLACK: Colour = [8, 9, 16];
export const WHITE: Colour = [255, 252, 245];

/** As the eye sees it, 0 … 1. */
export const brightness = ([red, green, blue]: Colour): number =>
  (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
