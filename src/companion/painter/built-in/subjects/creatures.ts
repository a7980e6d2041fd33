import { arc, box, oval, type Pen, placed, polygon } from './draw';
import { type Ink } from './ink';

/** Sits and looks into the distance. */
export function cat(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    arc(pen, ink.body, 0.085, 0.22, -0.06, 0.55, 0.0, 0.5, -0.36);
    pen.fillStyle = ink.body;
    pen.beginPath();
    pen.moveTo(-0.26, 0);
    pen.bezierCurveTo(-0.34, -0.3, -0.2, -0.5, -0.14, -0.64);
    pen.lineTo(0.12, -0.64);
    pen.bezierCurveTo(0.2, -0.5, 0.36, -0.3, 0.28, 0);
    pen.fill();
    oval(pen, ink.body, 0, -0.74, 0.19, 0.165);
    polygon(pen, ink.body, -0.18, -0.76, -0.16, -1, -0.03, -0.87);
    polygon(pen, ink.body, 0.18, -0.76, 0.16, -1, 0.03, -0.87);
    arc(pen, ink.rim, 0.02, 0.185, -0.78, 0.2, -0.68, 0.12, -0.61);
    arc(pen, ink.rim, 0.02, 0.14, -0.6, 0.3, -0.36, 0.28, -0.12);
    box(pen, ink.accent, -0.13, -0.635, 0.26, 0.045, 0.02);
    oval(pen, ink.lamp, 0, -0.58, 0.03);
  });
}

export function dog(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    arc(pen, ink.body, 0.08, -0.38, -0.42, -0.6, -0.46, -0.62, -0.74);
    pen.fillStyle = ink.body;
    pen.beginPath();
    pen.roundRect(-0.42, -0.54, 0.78, 0.28, 0.13);
    pen.fill();
    for (const leg of [-0.38, -0.26, 0.16, 0.28]) box(pen, ink.body, leg, -0.36, 0.085, 0.37, 0.03);
    polygon(pen, ink.body, 0.16, -0.44, 0.36, -0.4, 0.46, -0.72, 0.26, -0.78);
    oval(pen, ink.body, 0.4, -0.76, 0.15, 0.12);
    polygon(pen, ink.body, 0.46, -0.85, 0.68, -0.74, 0.66, -0.69, 0.46, -0.66);
    polygon(pen, ink.shade, 0.28, -0.84, 0.3, -1, 0.42, -0.86);
    box(pen, ink.accent, 0.24, -0.7, 0.18, 0.055, 0.02);
    arc(pen, ink.rim, 0.018, -0.36, -0.55, 0, -0.58, 0.2, -0.55);
  });
}

export function owl(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    pen.fillStyle = ink.body;
    pen.beginPath();
    pen.moveTo(-0.3, -0.92);
    pen.quadraticCurveTo(0, -0.8, 0.3, -0.92);
    pen.bezierCurveTo(0.44, -0.5, 0.34, -0.02, 0, 0);
    pen.bezierCurveTo(-0.34, -0.02, -0.44, -0.5, -0.3, -0.92);
    pen.fill();
    oval(pen, ink.second, 0, -0.3, 0.19, 0.25);
    for (let row = 0; row < 4; row++)
      for (let i = -1; i <= 1; i++)
        arc(
          pen,
          ink.shade,
          0.014,
          i * 0.11 - 0.04,
          -0.44 + row * 0.1,
          i * 0.11,
          -0.4 + row * 0.1,
          i * 0.11 + 0.04,
          -0.44 + row * 0.1,
        );
    for (const side of [-1, 1]) {
      oval(pen, ink.pale, side * 0.14, -0.66, 0.135);
      oval(pen, ink.lamp, side * 0.14, -0.66, 0.085);
      oval(pen, ink.shade, side * 0.14, -0.66, 0.045);
      arc(pen, ink.rim, 0.02, side * 0.33, -0.8, side * 0.4, -0.4, side * 0.24, -0.12);
    }
    polygon(pen, ink.accent, -0.045, -0.6, 0.045, -0.6, 0, -0.5);
  });
}

/** Its whole length is one unit; it swims at `y`. */
export function whale(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    pen.fillStyle = ink.body;
    pen.beginPath();
    pen.moveTo(-0.5, -0.02);
    pen.bezierCurveTo(-0.46, -0.2, -0.1, -0.22, 0.12, -0.12);
    pen.bezierCurveTo(0.28, -0.05, 0.38, -0.04, 0.44, -0.14);
    pen.lineTo(0.55, -0.2);
    pen.quadraticCurveTo(0.52, -0.1, 0.485, -0.06);
    pen.quadraticCurveTo(0.55, -0.02, 0.58, 0.06);
    pen.quadraticCurveTo(0.46, 0.04, 0.41, 0.01);
    pen.bezierCurveTo(0.2, 0.1, -0.1, 0.16, -0.3, 0.12);
    pen.bezierCurveTo(-0.44, 0.1, -0.5, 0.06, -0.5, -0.02);
    pen.fill();
    pen.globalAlpha = 0.55;
    pen.fillStyle = ink.pale;
    pen.beginPath();
    pen.moveTo(-0.49, 0.02);
    pen.bezierCurveTo(-0.3, 0.06, -0.1, 0.07, 0.12, 0.06);
    pen.bezierCurveTo(-0.05, 0.14, -0.3, 0.14, -0.42, 0.09);
    pen.fill();
    for (let i = 0; i < 5; i++)
      arc(
        pen,
        ink.body,
        0.006,
        -0.44 + i * 0.02,
        0.04 + i * 0.016,
        -0.25,
        0.06 + i * 0.016,
        -0.05 - i * 0.03,
        0.07 + i * 0.012,
      );
    pen.globalAlpha = 1;
    polygon(pen, ink.shade, -0.16, 0.08, -0.02, 0.07, 0.04, 0.23, -0.08, 0.17);
    oval(pen, ink.pale, -0.36, -0.015, 0.012);
    arc(pen, ink.rim, 0.01, -0.46, -0.1, -0.2, -0.21, 0.12, -0.12);
  });
}

/** A flock, in the sky. */
export function birds(pen: Pen, x: number, y: number, size: number, ink: Ink, count: number): void {
  for (let i = 0; i < count; i++) {
    const side = i % 2 ? 1 : -1;
    const back = Math.ceil(i / 2);
    const wing = 0.5 + ((i * 7) % 5) * 0.09;
    placed(
      pen,
      x + side * back * size * 1.15,
      y + back * size * 0.55 + ((i * 13) % 7) * 2,
      size * (1 - i * 0.035),
      () => {
        arc(pen, ink.shade, 0.085, -0.6, -wing * 0.5, -0.28, -wing, 0, 0);
        arc(pen, ink.shade, 0.085, 0, 0, 0.28, -wing, 0.6, -wing * 0.5);
        oval(pen, ink.shade, 0.02, 0, 0.11, 0.06);
      },
    );
  }
}
