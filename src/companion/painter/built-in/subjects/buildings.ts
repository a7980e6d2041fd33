import { box, oval, type Pen, placed, polygon } from './draw';
import { type Ink } from './ink';

export function house(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    box(pen, ink.body, -0.5, -0.55, 1, 0.6);
    polygon(pen, ink.shade, 0.14, -0.55, 0.5, -0.55, 0.5, 0.05, 0.14, 0.05);
    polygon(pen, ink.accent, -0.62, -0.52, -0.3, -0.98, 0.34, -0.98, 0.64, -0.52);
    polygon(pen, ink.shade, 0.14, -0.52, 0.34, -0.98, 0.64, -0.52);
    box(pen, ink.shade, -0.3, -1.14, 0.13, 0.3);
    for (const wx of [-0.38, -0.12, 0.26]) box(pen, ink.lamp, wx, -0.4, 0.15, 0.19, 0.02);
  });
}

export function lighthouse(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    polygon(pen, ink.pale, -0.115, 0.02, -0.068, -0.76, 0.068, -0.76, 0.115, 0.02);
    for (const [low, high] of [
      [-0.06, -0.2],
      [-0.34, -0.48],
      [-0.61, -0.72],
    ] as const) {
      const wide = (at: number): number => 0.113 + at * 0.06;
      polygon(pen, ink.accent, -wide(low), low, -wide(high), high, wide(high), high, wide(low), low);
    }
    pen.globalAlpha = 0.5;
    polygon(pen, ink.shade, 0.02, 0.02, 0.02, -0.76, 0.068, -0.76, 0.115, 0.02);
    pen.globalAlpha = 1;
    box(pen, ink.body, -0.1, -0.785, 0.2, 0.03);
    box(pen, ink.lamp, -0.052, -0.88, 0.104, 0.1);
    for (const bar of [-0.052, -0.004, 0.044]) box(pen, ink.body, bar, -0.88, 0.009, 0.1);
    polygon(pen, ink.accent, -0.075, -0.875, 0, -0.985, 0.075, -0.875);
    box(pen, ink.body, -0.004, -1.03, 0.008, 0.06);
    box(pen, ink.shade, -0.03, -0.09, 0.06, 0.11, 0.03);
    for (const level of [-0.28, -0.54]) box(pen, ink.lamp, -0.016, level, 0.032, 0.045, 0.01);
  });
}

/** A keep with a pointed roof. */
export function tower(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    box(pen, ink.body, -0.34, -0.36, 0.3, 0.4);
    polygon(pen, ink.accent, -0.39, -0.35, -0.19, -0.62, 0.01, -0.35);
    box(pen, ink.body, -0.12, -0.72, 0.26, 0.76);
    polygon(pen, ink.shade, 0.04, -0.72, 0.14, -0.72, 0.14, 0.04, 0.04, 0.04);
    box(pen, ink.body, -0.16, -0.78, 0.34, 0.08);
    polygon(pen, ink.accent, -0.17, -0.77, 0.01, -1.08, 0.19, -0.77);
    polygon(pen, ink.shade, 0.05, -0.77, 0.01, -1.08, 0.19, -0.77);
    box(pen, ink.body, 0.12, -0.28, 0.34, 0.32);
    polygon(pen, ink.shade, 0.1, -0.27, 0.29, -0.42, 0.48, -0.27);
    for (const [wx, wy] of [
      [-0.03, -0.6],
      [-0.03, -0.38],
      [-0.22, -0.26],
      [0.2, -0.16],
      [0.32, -0.16],
    ] as const) {
      box(pen, ink.lamp, wx, wy, 0.055, 0.09, 0.027);
    }
    oval(pen, ink.pale, 0.01, -0.68, 0.045);
  });
}
