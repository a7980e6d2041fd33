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
