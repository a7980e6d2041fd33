import { arc, box, oval, type Pen, placed, polygon } from './draw';
import { type Ink } from './ink';

export function lantern(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    pen.strokeStyle = ink.shade;
    pen.lineWidth = 0.04;
    pen.beginPath();
    pen.arc(0, -0.84, 0.17, Math.PI, 0);
    pen.stroke();
    box(pen, ink.lamp, -0.2, -0.66, 0.4, 0.52, 0.06);
    oval(pen, ink.pale, 0, -0.36, 0.06, 0.13);
    for (const bar of [-0.21, -0.02, 0.17]) box(pen, ink.shade, bar, -0.68, 0.035, 0.56);
    polygon(pen, ink.body, -0.27, -0.66, -0.15, -0.84, 0.15, -0.84, 0.27, -0.66);
    box(pen, ink.body, -0.27, -0.14, 0.54, 0.14, 0.03);
  });
}

/** A steaming bowl on a saucer. */
export function cup(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    oval(pen, ink.shade, 0, -0.03, 0.52, 0.085);
    oval(pen, ink.second, 0, -0.06, 0.48, 0.07);
    pen.strokeStyle = ink.accent;
    pen.lineWidth = 0.06;
    pen.beginPath();
    pen.arc(0.38, -0.34, 0.13, -1.6, 1.7);
    pen.stroke();
    pen.fillStyle = ink.accent;
    pen.beginPath();
    pen.moveTo(-0.37, -0.52);
    pen.bezierCurveTo(-0.36, -0.2, -0.24, -0.07, 0, -0.07);
    pen.bezierCurveTo(0.24, -0.07, 0.36, -0.2, 0.37, -0.52);
    pen.fill();
    oval(pen, ink.pale, 0, -0.52, 0.37, 0.085);
    oval(pen, ink.shade, 0, -0.515, 0.32, 0.065);
    pen.globalAlpha = 0.3;
    for (const wisp of [-0.14, 0.02, 0.16]) {
      arc(pen, ink.pale, 0.045, wisp, -0.64, wisp + 0.13, -0.8, wisp, -0.94);
      arc(pen, ink.pale, 0.035, wisp, -0.94, wisp - 0.12, -1.08, wisp + 0.03, -1.22);
    }
  });
}

/** Lies open. */
export function book(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    polygon(pen, ink.accent, -0.66, -0.05, -0.5, -0.34, 0.5, -0.34, 0.66, -0.05, 0.03, 0.03, -0.03, 0.03);
    for (const side of [-1, 1]) {
      pen.fillStyle = ink.pale;
      pen.beginPath();
      pen.moveTo(0, -0.36);
      pen.quadraticCurveTo(side * 0.24, -0.46, side * 0.46, -0.37);
      pen.lineTo(side * 0.6, -0.08);
      pen.quadraticCurveTo(side * 0.26, -0.15, 0, -0.02);
      pen.fill();
      for (let line = 0; line < 5; line++) {
        const at = line * 0.055;
        arc(
          pen,
          ink.second,
          0.011,
          side * (0.07 + at * 0.1),
          -0.34 + at,
          side * 0.27,
          -0.4 + at,
          side * (0.42 + at * 0.36),
          -0.33 + at,
        );
      }
    }
    arc(pen, ink.shade, 0.02, 0, -0.36, 0.01, -0.2, 0, -0.02);
  });
}

export function clock(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    box(pen, ink.shade, -0.34, -0.12, 0.68, 0.12, 0.03);
    oval(pen, ink.body, 0, -0.54, 0.46);
    oval(pen, ink.second, 0, -0.54, 0.42);
    oval(pen, ink.pale, 0, -0.54, 0.35);
    for (let hour = 0; hour < 12; hour++) {
      const angle = (hour / 12) * Math.PI * 2;
      oval(pen, ink.shade, Math.sin(angle) * 0.29, -0.54 - Math.cos(angle) * 0.29, hour % 3 ? 0.013 : 0.027);
    }
    arc(pen, ink.shade, 0.03, 0, -0.54, -0.06, -0.64, -0.11, -0.72);
    arc(pen, ink.shade, 0.022, 0, -0.54, 0.09, -0.6, 0.2, -0.64);
    oval(pen, ink.accent, 0, -0.54, 0.035);
  });
}

export function bell(pen: Pen, x: number, y: number, size: number, ink: Ink): void {
  placed(pen, x, y, size, () => {
    oval(pen, ink.shade, 0, -0.06, 0.09);
    pen.fillStyle = ink.second;
    pen.beginPath();
    pen.moveTo(-0.44, -0.12);
    pen.bezierCurveTo(-0.28, -0.3, -0.32, -0.86, 0, -0.88);
    pen.bezierCurveTo(0.32, -0.86, 0.28, -0.3, 0.44, -0.12);
    pen.fill();
    pen.globalAlpha = 0.45;
    polygon(pen, ink.shade, 0.1, -0.84, 0.26, -0.6, 0.3, -0.3, 0.44, -0.12, 0.16, -0.12);
    pen.globalAlpha = 1;
    box(pen, ink.shade, -0.46, -0.16, 0.92, 0.05, 0.025);
    arc(pen, ink.rim, 0.03, -0.24, -0.3, -0.24, -0.62, -0.14, -0.78);
    pen.strokeStyle = ink.shade;
    pen.lineWidth = 0.06;
    pen.beginPath();
    pen.arc(0, -0.94, 0.08, 0, 7);
    pen.stroke();
  });
}
