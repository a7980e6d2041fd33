import { type SKRSContext2D } from '@napi-rs/canvas';

export type Pen = SKRSContext2D;

/** Draws with the foot of the thing at the origin and its size as one unit; up is negative. */
export function placed(pen: Pen, x: number, y: number, size: number, draw: () => void, flip = false): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(flip ? -size : size, size);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  draw();
  pen.restore();
}

/** A closed shape: pairs of coordinates. */
export function polygon(pen: Pen, fill: string, ...points: readonly number[]): void {
  pen.fillStyle = fill;
  pen.beginPath();
  for (let i = 0; i < points.length; i += 2) pen.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
  pen.closePath();
  pen.fill();
}

export function oval(pen: Pen, fill: string, x: number, y: number, rx: number, ry = rx, turn = 0): void {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, turn, 0, 7);
  pen.fill();
}

export function box(
  pen: Pen,
  fill: string,
  x: number,
  y: number,
  width: number,
  height: number,
  round = 0,
): void {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.roundRect(x, y, width, height, round);
  pen.fill();
}

/** A line through a curve: start, control, end. */
export function arc(
  pen: Pen,
  stroke: string,
  wide: number,
  x: number,
  y: number,
  cx: number,
  cy: number,
  ex: number,
  ey: number,
): void {
  pen.strokeStyle = stroke;
  pen.lineWidth = wide;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.quadraticCurveTo(cx, cy, ex, ey);
  pen.stroke();
}
