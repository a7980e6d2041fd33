import { arc, box, oval, type Pen, placed, polygon } from './draw';
import { type Ink } from './ink';

/** A rowing boat with somebody in it and a lantern. */
export function boat(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    arc(pen, ink.shade, 0.022, 0.02, -0.2, 0.3, -0.1, 0.52, 0.05);
    box(pen, ink.shade, -0.12, -0.4, 0.17, 0.27, 0.07);
    oval(pen, ink.shade, -0.03, -0.47, 0.068, 0.075);
    polygon(pen, ink.accent, -0.13, -0.48, 0.07, -0.48, 0.02, -0.57, -0.08, -0.57);
    pen.fillStyle = ink.body;
    pen.beginPath();
    pen.moveTo(-0.58, -0.22);
    pen.quadraticCurveTo(0, -0.1, 0.58, -0.24);
    pen.quadraticCurveTo(0.42, 0.06, 0.2, 0.06);
    pen.lineTo(-0.26, 0.06);
    pen.quadraticCurveTo(-0.46, 0.03, -0.58, -0.22);
    pen.fill();
    arc(pen, ink.rim, 0.02, -0.58, -0.22, 0, -0.1, 0.58, -0.24);
    arc(pen, ink.shade, 0.018, 0.46, -0.2, 0.48, -0.4, 0.5, -0.48);
    box(pen, ink.lamp, 0.465, -0.48, 0.07, 0.1, 0.02);
  });
}

export function ship(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    polygon(pen, ink.body, -0.5, -0.2, 0.56, -0.22, 0.42, 0.05, -0.36, 0.05);
    polygon(pen, ink.accent, -0.5, -0.2, 0.56, -0.22, 0.53, -0.16, -0.47, -0.14);
    for (const [mast, tall] of [
      [-0.18, 0.95],
      [0.2, 0.82],
    ] as const) {
      box(pen, ink.shade, mast - 0.008, -tall - 0.06, 0.016, tall - 0.1);
      for (const [low, high] of [
        [0.3, 0.6],
        [0.62, 0.9],
      ] as const) {
        pen.fillStyle = ink.pale;
        pen.beginPath();
        pen.moveTo(mast + 0.01, -high * tall);
        pen.quadraticCurveTo(mast + 0.3, -(low + high) * 0.5 * tall, mast + 0.17, -low * tall);
        pen.lineTo(mast - 0.14, -low * tall);
        pen.quadraticCurveTo(mast + 0.03, -(low + high) * 0.5 * tall, mast - 0.1, -high * tall);
        pen.fill();
      }
    }
    polygon(pen, ink.pale, 0.26, -0.72, 0.7, -0.28, 0.34, -0.26);
    for (const window of [-0.3, -0.2, -0.1]) box(pen, ink.lamp, window, -0.11, 0.04, 0.04, 0.01);
    polygon(pen, ink.accent, -0.18, -1.01, -0.36, -0.97, -0.18, -0.93);
  });
}

/** An engine with two carriages, drawn to the left. */
export function train(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    box(pen, ink.shade, -3, 0, 6, 0.018);
    for (const start of [-0.12, 0.5]) {
      box(pen, ink.accent, start, -0.3, 0.58, 0.25, 0.03);
      box(pen, ink.shade, start - 0.01, -0.325, 0.6, 0.04, 0.02);
      for (let i = 0; i < 5; i++) box(pen, ink.lamp, start + 0.05 + i * 0.103, -0.24, 0.07, 0.085, 0.012);
      for (const wheel of [0.1, 0.48]) oval(pen, ink.shade, start + wheel, -0.035, 0.042);
    }
    box(pen, ink.body, -0.68, -0.25, 0.38, 0.18, 0.06);
    box(pen, ink.body, -0.34, -0.36, 0.18, 0.3, 0.02);
    box(pen, ink.shade, -0.37, -0.385, 0.24, 0.04, 0.02);
    box(pen, ink.lamp, -0.3, -0.31, 0.1, 0.1, 0.01);
    polygon(pen, ink.body, -0.63, -0.24, -0.6, -0.4, -0.65, -0.44, -0.52, -0.44, -0.57, -0.4, -0.55, -0.24);
    oval(pen, ink.body, -0.45, -0.25, 0.045);
    polygon(pen, ink.shade, -0.7, -0.09, -0.66, -0.09, -0.6, 0, -0.78, 0);
    oval(pen, ink.lamp, -0.69, -0.18, 0.03);
    for (const [wheel, radius] of [
      [-0.6, 0.045],
      [-0.46, 0.06],
      [-0.3, 0.06],
    ] as const) {
      oval(pen, ink.shade, wheel, -radius, radius);
      oval(pen, ink.second, wheel, -radius, radius * 0.45);
    }
    for (let puff = 0; puff < 7; puff++) {
      pen.globalAlpha = 0.34 - puff * 0.04;
      oval(
        pen,
        ink.pale,
        -0.56 + puff * 0.15,
        -0.52 - puff * 0.055,
        0.06 + puff * 0.022,
        0.05 + puff * 0.016,
      );
    }
  });
}

export function balloon(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    const envelope = (fill: string, wide: number): void => {
      pen.fillStyle = fill;
      pen.beginPath();
      pen.moveTo(0, -0.16);
      pen.bezierCurveTo(-wide * 0.5, -0.3, -wide, -0.45, -wide, -0.66);
      pen.bezierCurveTo(-wide, -1.1, wide, -1.1, wide, -0.66);
      pen.bezierCurveTo(wide, -0.45, wide * 0.5, -0.3, 0, -0.16);
      pen.fill();
    };
    envelope(ink.accent, 0.37);
    envelope(ink.second, 0.27);
    envelope(ink.accent, 0.17);
    envelope(ink.pale, 0.07);
    pen.globalAlpha = 0.3;
    polygon(pen, ink.shade, 0.04, -0.2, 0.3, -0.5, 0.34, -0.8, 0.2, -0.92, 0.28, -0.6);
    pen.globalAlpha = 1;
    for (const rope of [-0.05, 0.05]) arc(pen, ink.shade, 0.008, rope * 1.6, -0.24, rope, -0.15, rope, -0.08);
    box(pen, ink.body, -0.06, -0.09, 0.12, 0.09, 0.02);
    oval(pen, ink.lamp, 0, -0.17, 0.022, 0.034);
  });
}

export function rocket(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    polygon(pen, ink.accent, -0.14, -0.38, -0.3, -0.04, -0.1, -0.12);
    polygon(pen, ink.accent, 0.14, -0.38, 0.3, -0.04, 0.1, -0.12);
    pen.fillStyle = ink.pale;
    pen.beginPath();
    pen.moveTo(0, -1);
    pen.bezierCurveTo(0.2, -0.78, 0.2, -0.4, 0.11, -0.1);
    pen.lineTo(-0.11, -0.1);
    pen.bezierCurveTo(-0.2, -0.4, -0.2, -0.78, 0, -1);
    pen.fill();
    polygon(pen, ink.accent, 0, -1, 0.115, -0.82, -0.115, -0.82);
    pen.globalAlpha = 0.4;
    polygon(pen, ink.shade, 0.03, -0.82, 0.115, -0.82, 0.16, -0.5, 0.11, -0.1, 0.04, -0.1);
    pen.globalAlpha = 1;
    oval(pen, ink.body, 0, -0.62, 0.075);
    oval(pen, ink.lamp, 0, -0.62, 0.055);
    oval(pen, ink.lamp, 0, -0.42, 0.03);
    box(pen, ink.shade, -0.09, -0.11, 0.18, 0.06, 0.01);
    polygon(pen, ink.shade, -0.2, 0, -0.16, -0.14, -0.12, -0.14, -0.15, 0);
    polygon(pen, ink.shade, 0.2, 0, 0.16, -0.14, 0.12, -0.14, 0.15, 0);
  });
}
