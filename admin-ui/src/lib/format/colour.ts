type Rgb = [number, number, number];

function parse(hex: string): Rgb | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  const parts = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  return parts ? (parts.map((part) => parseInt(part, 16)) as Rgb) : null;
}

const toHex = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** WCAG 2.2, relative luminance. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const channel = part / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio of two hex colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => luminance(parse(hex) ?? [0, 0, 0])) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * The nearest shade of a colour that can be read on `background`: mixed with black or white, step by step, until
 * it reaches 4.5:1. Anything that is no hex colour becomes `fallback`.
 */
export function readableOn(colour: string, background: string, fallback: string): string {
  const rgb = parse(colour);
  if (!rgb) return fallback;
  const target = contrast(background, '#000000') > contrast(background, '#ffffff') ? 0 : 255;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = toHex(rgb.map((part) => part + (target - part) * share) as Rgb);
    if (contrast(mixed, background) >= 4.5) return mixed;
  }
  return fallback;
}

const LIGHT_BACKGROUND = '#eff2f5';
const DARK_BACKGROUND = '#212833';

/** A colour for text that reads well in both themes, as a CSS `light-dark()` pair. */
export const textColour = (colour: string): string =>
  `light-dark(${readableOn(colour, LIGHT_BACKGROUND, '#56626f')}, ${readableOn(colour, DARK_BACKGROUND, '#a9b5c4')})`;

/** A hue that belongs to one id for ever, so that people are recognised by it. */
export const stableHue = (id: number): number => Math.floor(((((id * 0.618_033_988_75) % 1) + 1) % 1) * 360);

/** Colours that tell personas apart, as far from each other as eight can be. */
const APART = ['#2563eb', '#c2410c', '#0f766e', '#7c3aed', '#be185d', '#4d7c0f', '#0e7490', '#a16207'];

/** A colour that belongs to one name for ever, where nobody has chosen one. */
export function stableColour(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return APART[hash % APART.length] ?? '#2563eb';
}
