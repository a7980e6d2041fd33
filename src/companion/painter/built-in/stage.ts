import { type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Colour, css } from './colour';
import { type Light } from './light';
import { type Noise } from './noise';
import { type Random } from './random';
import { type Composition } from './reading-the-prompt';

/** What every layer of a picture is painted with. */
export interface Stage {
  canvas: Canvas;
  pen: SKRSContext2D;
  width: number;
  height: number;
  /** Where sky and ground meet, from above. */
  horizon: number;
  /** Where sun or moon stands. */
  sun: { x: number; y: number; radius: number };
  light: Light;
  random: Random;
  noise: Noise;
  composition: Composition;
}

/** A vertical gradient; `stops` from above to below, evenly. */
export function gradient(
  pen: SKRSContext2D,
  top: number,
  bottom: number,
  stops: readonly (Colour | string)[],
) {
  const fill = pen.createLinearGradient(0, top, 0, bottom);
  stops.forEach((stop, i) =>
    fill.addColorStop(i / Math.max(1, stops.length - 1), typeof stop === 'string' ? stop : css(stop)),
  );
  return fill;
}

/** Light that spreads from a point and adds to what it falls on. */
export function shine(
  pen: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  strength: number,
): void {
  const fill = pen.createRadialGradient(x, y, 0, x, y, radius);
  fill.addColorStop(0, css(colour, strength));
  fill.addColorStop(0.25, css(colour, strength * 0.45));
  fill.addColorStop(0.6, css(colour, strength * 0.12));
  fill.addColorStop(1, css(colour, 0));
  pen.save();
  pen.globalCompositeOperation = 'screen';
  pen.fillStyle = fill;
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  pen.restore();
}

/** Fills everything below a line that runs from left to right. */
export function below(
  stage: Stage,
  heightAt: (x: number) => number,
  fill: SKRSContext2D['fillStyle'],
  step = 3,
): void {
  const { pen, width, height } = stage;
  pen.beginPath();
  pen.moveTo(-2, height + 2);
  for (let x = -2; x <= width + step; x += step) pen.lineTo(x, heightAt(x));
  pen.lineTo(width + step, height + 2);
  pen.closePath();
  pen.fillStyle = fill;
  pen.fill();
}
