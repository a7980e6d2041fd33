import { arc, box, oval, type Pen, placed, polygon } from './draw';
import { type Ink } from './ink';

/** Somebody in a coat and a scarf, seen from behind, looking at what we look at. */
export function person(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    box(pen, ink.shade, -0.085, -0.26, 0.07, 0.27, 0.02);
    box(pen, ink.shade, 0.015, -0.26, 0.07, 0.27, 0.02);
    pen.fillStyle = ink.body;
    pen.beginPath();
    pen.moveTo(-0.1, -0.76);
    pen.quadraticCurveTo(-0.17, -0.5, -0.17, -0.16);
    pen.quadraticCurveTo(0, -0.11, 0.17, -0.16);
    pen.quadraticCurveTo(0.17, -0.5, 0.1, -0.76);
    pen.fill();
    arc(pen, ink.body, 0.07, -0.1, -0.7, -0.19, -0.52, -0.15, -0.36);
    arc(pen, ink.body, 0.07, 0.1, -0.7, 0.2, -0.52, 0.15, -0.36);
    arc(pen, ink.rim, 0.014, 0.12, -0.73, 0.23, -0.54, 0.185, -0.36);
    oval(pen, ink.shade, 0, -0.88, 0.083, 0.098);
    box(pen, ink.accent, -0.1, -0.81, 0.2, 0.07, 0.03);
    arc(pen, ink.accent, 0.06, 0.06, -0.78, 0.22, -0.74, 0.32, -0.6);
    arc(pen, ink.rim, 0.012, 0.055, -0.95, 0.1, -0.9, 0.075, -0.83);
  });
}

export function robot(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    for (const leg of [-0.13, 0.06]) box(pen, ink.shade, leg, -0.24, 0.075, 0.24, 0.02);
    for (const foot of [-0.17, 0.04]) box(pen, ink.body, foot, -0.05, 0.14, 0.06, 0.03);
    for (const side of [-1, 1]) {
      arc(pen, ink.shade, 0.055, side * 0.21, -0.52, side * 0.37, -0.42, side * 0.28, -0.24);
      oval(pen, ink.body, side * 0.28, -0.23, 0.05);
    }
    box(pen, ink.second, -0.22, -0.6, 0.44, 0.4, 0.08);
    box(pen, ink.shade, -0.13, -0.5, 0.26, 0.15, 0.03);
    oval(pen, ink.lamp, -0.06, -0.425, 0.03);
    oval(pen, ink.accent, 0.05, -0.425, 0.03);
    box(pen, ink.shade, -0.04, -0.66, 0.08, 0.08);
    box(pen, ink.second, -0.18, -0.9, 0.36, 0.26, 0.1);
    box(pen, ink.shade, -0.13, -0.85, 0.26, 0.14, 0.06);
    for (const side of [-0.06, 0.06]) oval(pen, ink.lamp, side, -0.78, 0.034);
    box(pen, ink.body, -0.008, -1, 0.016, 0.11);
    oval(pen, ink.accent, 0, -1, 0.028);
    arc(pen, ink.rim, 0.014, 0.2, -0.58, 0.22, -0.4, 0.2, -0.24);
  });
}

/** On its hind legs, in a coat and a hat, as in picture books. */
export function badger(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    for (const foot of [-0.13, 0.13]) oval(pen, ink.shade, foot, -0.02, 0.11, 0.045);
    pen.fillStyle = ink.second;
    pen.beginPath();
    pen.moveTo(-0.15, -0.58);
    pen.bezierCurveTo(-0.3, -0.4, -0.32, -0.2, -0.29, -0.05);
    pen.lineTo(0.29, -0.05);
    pen.bezierCurveTo(0.32, -0.2, 0.3, -0.4, 0.15, -0.58);
    pen.fill();
    box(pen, ink.shade, -0.012, -0.52, 0.024, 0.46);
    for (const side of [-1, 1]) {
      arc(pen, ink.second, 0.11, side * 0.17, -0.5, side * 0.34, -0.38, side * 0.26, -0.24);
      oval(pen, ink.shade, side * 0.26, -0.22, 0.05);
    }
    oval(pen, ink.pale, 0, -0.68, 0.2, 0.17);
    for (const side of [-1, 1]) {
      polygon(pen, ink.body, side * 0.04, -0.56, side * 0.09, -0.83, side * 0.16, -0.79, side * 0.13, -0.6);
      oval(pen, ink.body, side * 0.17, -0.79, 0.05);
      oval(pen, ink.lamp, side * 0.095, -0.7, 0.018);
    }
    oval(pen, ink.shade, 0, -0.58, 0.045, 0.035);
    oval(pen, ink.shade, 0, -0.84, 0.25, 0.04);
    pen.fillStyle = ink.shade;
    pen.beginPath();
    pen.moveTo(-0.16, -0.84);
    pen.quadraticCurveTo(-0.15, -1.03, 0, -1.02);
    pen.quadraticCurveTo(0.15, -1.03, 0.16, -0.84);
    pen.fill();
    box(pen, ink.accent, -0.155, -0.89, 0.31, 0.04);
  });
}
