/** FNV-1a: small, and the same on every machine. 0 … 2³²-1. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** A number from 0 up to, but without, `sides`; the same for the same `seed`. */
export const chance = (seed: string, sides: number): number => hash(seed) % sides;
