import { createCanvas } from '@napi-rs/canvas';
import { type Colour, css, mix, WHITE } from '../colour';
import { atDistance } from '../light';
import { type Noise, noiseOf } from '../noise';
import { clamp } from '../sky';
import { below, gradient, type Stage } from '../stage';

export interface Ridge {
  /** 0 near … 1 far. */
  distance: number;
  /** Where its foot is, from above. */
  base: number;
  rise: number;
  /** How wide a hill or a mountain is, in pixels, roughly. */
  scale: number;
  /** Mountains with edges and faces, rather than round hills. */
  rocky?: boolean;
  snow?: boolean;
}

/** One line of hills or mountains. @returns its outline, to set things on it */
export function paintRidge(stage: Stage, ridge: Ridge): (x: number) => number {
  const { pen, random, light, height } = stage;
  const shape = ridge.rocky ? peaks(noiseOf(random, 1)) : hills(noiseOf(random, 4));
  const drift = random() * 200;
  const outline = (x: number): number => ridge.base - ridge.rise * shape(x / ridge.scale + drift);
  const colour = atDistance(light, ridge.distance);
  const foot = ridge.distance < 0.2 ? mix(colour, light.near, 0.7) : mix(colour, light.haze, 0.55);
  const top = mix(colour, light.glow, 0.06);
  below(
    stage,
    outline,
    gradient(pen, ridge.base - ridge.rise, Math.min(height, ridge.base + ridge.rise * 0.5), [
      top,
      colour,
      foot,
    ]),
    2,
  );
  if (ridge.rocky) faces(stage, ridge, outline, colour);
  return outline;
}

const hills =
  (noise: Noise) =>
  (x: number): number =>
    0.5 + 0.5 * noise(x);

/** Noise folded at zero has edges there; the finer folds count for less, the lower they lie. */
const peaks =
  (noise: Noise) =>
  (x: number): number => {
    let [sum, strength, scale] = [0, 0.62, 1];
    for (let octave = 0; octave < 6; octave++) {
      sum += strength * (1 - Math.min(1, Math.abs(noise(x * scale + octave * 40)) * 1.25));
      strength *= 0.42;
      scale *= 2.1;
    }
    return sum;
  };

/**
 * Bright and dark faces of rock or snow. The slope of the outline, followed aslant into the depth, gives faces that run
 * down from each peak, as they do in nature.
 */
function faces(stage: Stage, ridge: Ridge, outline: (x: number) => number, rock: Colour): void {
  const { pen, width, light, sun, random } = stage;
  const noise = noiseOf(random, 3);
  const step = 2.5;
  const toSun = sun.x > width / 2 ? 1 : -1;
  const rows = Math.ceil((ridge.rise * 1.2) / step);
  const [columns, top] = [Math.ceil(width / step), ridge.base - ridge.rise * 1.1];
  const margin = Math.ceil(ridge.rise / step);
  const edge = Float32Array.from({ length: columns + margin * 2 }, (_, i) => outline((i - margin) * step));
  const field = createCanvas(columns, rows);
  const brush = field.getContext('2d');
  const image = brush.createImageData(columns, rows);
  const far = ridge.distance * 0.5;
  const snowLit = mix(mix(WHITE, light.glow, 0.4), light.haze, far + (light.dark ? 0.25 : 0));
  const snowShade = mix(mix(light.sky[2], WHITE, 0.25), light.haze, far * 0.8);
  const rockLit = mix(mix(rock, light.glow, 0.34), light.haze, far * 0.4);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const deep = (top + row * step - (edge[column + margin] ?? 0)) / ridge.rise;
      if (deep < -0.03 || deep > 1) continue;
      const aslant = Math.round(column + margin - deep * margin * 0.5 * toSun);
      const slope = ((edge[aslant + 3] ?? 0) - (edge[aslant - 3] ?? 0)) / (6 * step);
      const grainy = noise(column / 16 + deep * 3, row / 11);
      const lit = clamp(0.5 + (slope * toSun + grainy * 0.35) * 2.4);
      const cover = ridge.snow ? clamp((0.5 - deep * 1.25 + grainy * 0.5) * 6) : 0;
      const bare: Colour = mix(mix(rock, light.near, 0.16), rockLit, lit);
      const colour = mix(bare, mix(snowShade, snowLit, lit), cover);
      const fade = 1 - clamp((deep - 0.3) / 0.7);
      image.data.set(
        [...colour, (0.35 + 0.6 * Math.max(cover, lit * 0.6)) * 255 * fade],
        (column + row * columns) * 4,
      );
    }
  }
  brush.putImageData(image, 0, 0);
  pen.save();
  pen.beginPath();
  pen.moveTo(-2, ridge.base + ridge.rise);
  for (let x = -2; x <= width + 2; x += 2) pen.lineTo(x, outline(x));
  pen.lineTo(width + 2, ridge.base + ridge.rise);
  pen.clip();
  pen.drawImage(field, 0, 0, columns, rows, 0, top, columns * step, rows * step);
  pen.restore();
}

/** A strip of air, laid over what is far. */
export function paintAir({ pen, width, light }: Stage, top: number, bottom: number, strength: number): void {
  pen.fillStyle = gradient(pen, top, bottom, [
    css(light.haze, 0),
    css(light.haze, strength),
    css(light.haze, 0),
  ]);
  pen.fillRect(0, top, width, bottom - top);
}
