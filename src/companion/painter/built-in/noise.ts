import { type Random } from './random';

/** Smooth noise from -1 to 1, as hills and clouds have it. */
export type Noise = (x: number, y?: number) => number;

const SIDE = 256;

/** Value noise on a lattice of chance, summed over octaves, each twice as fine and half as strong. */
export function noiseOf(random: Random, octaves = 5): Noise {
  const lattice = Float32Array.from({ length: SIDE * SIDE }, () => random() * 2 - 1);
  const at = (x: number, y: number): number => lattice[(x & (SIDE - 1)) + (y & (SIDE - 1)) * SIDE] ?? 0;
  const smooth = (t: number): number => t * t * (3 - 2 * t);
  const layer = (x: number, y: number): number => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [across, down] = [smooth(x - left), smooth(y - top)];
    const upper = at(left, top) + (at(left + 1, top) - at(left, top)) * across;
    const lower = at(left, top + 1) + (at(left + 1, top + 1) - at(left, top + 1)) * across;
    return upper + (lower - upper) * down;
  };
  return (x, y = 0) => {
    let [sum, strength, total] = [0, 1, 0];
    for (let octave = 0; octave < octaves; octave++) {
      const scale = 1 << octave;
      sum += layer(x * scale + octave * 17.3, y * scale + octave * 31.7) * strength;
      total += strength;
      strength /= 2;
    }
    return (sum / total) * 1.6;
  };
}
