import { type SKRSContext2D } from '@napi-rs/canvas';
import { type Colour, css, mix, WHITE } from '../colour';
import { between, type Random } from '../random';

type Pen = SKRSContext2D;

/** @param y of its foot */
export function conifer(pen: Pen, x: number, y: number, size: number, colour: Colour, random: Random): void {
  pen.fillStyle = css(colour);
  const wide = size * between(random, 0.16, 0.23);
  pen.fillRect(x - size * 0.018, y - size * 0.2, size * 0.036, size * 0.22);
  const tiers = 7;
  pen.beginPath();
  pen.moveTo(x, y - size);
  for (const side of [1, -1]) {
    for (let step = 0; step < tiers; step++) {
      const tier = side === 1 ? step : tiers - 1 - step;
      const [reach, level] = [(wide * (tier + 1)) / tiers, y - size + (size * 0.9 * (tier + 1)) / tiers];
      const ragged = reach * between(random, 0.85, 1.15);
      if (side === 1) {
        pen.lineTo(x + ragged, level + size * 0.02);
        pen.lineTo(x + reach * 0.5, level - size * 0.012);
      } else {
        pen.lineTo(x - reach * 0.5, level - size * 0.012);
        pen.lineTo(x - ragged, level + size * 0.02);
      }
    }
  }
  pen.closePath();
  pen.fill();
}

export function broadleaf(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  colour: Colour,
  random: Random,
): void {
  pen.strokeStyle = css(mix(colour, [20, 14, 16], 0.55));
  pen.lineCap = 'round';
  pen.lineWidth = size * 0.07;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.quadraticCurveTo(x + size * between(random, -0.08, 0.08), y - size * 0.3, x, y - size * 0.6);
  pen.stroke();
  for (let i = 0; i < 26; i++) {
    const [angle, far] = [random() * 7, Math.sqrt(random()) * size * 0.34];
    const [cx, cy] = [x + Math.cos(angle) * far, y - size * 0.68 + Math.sin(angle) * far * 0.72];
    const lit = 0.1 - ((cy - (y - size * 0.68)) / size) * 0.5;
    pen.fillStyle = css(mix(colour, WHITE, Math.max(0, Math.min(0.3, lit))), 0.9);
    pen.beginPath();
    pen.arc(cx, cy, size * between(random, 0.07, 0.14), 0, 7);
    pen.fill();
  }
}

export function grass(pen: Pen, x: number, y: number, size: number, colour: Colour, random: Random): void {
  pen.strokeStyle = css(colour, 0.9);
  pen.lineWidth = Math.max(0.8, size * 0.045);
  for (let i = 0; i < 4; i++) {
    const lean = between(random, -0.4, 0.4) * size;
    pen.beginPath();
    pen.moveTo(x + i * size * 0.06, y);
    pen.quadraticCurveTo(x + lean * 0.2, y - size * 0.6, x + lean, y - size * between(random, 0.6, 1));
    pen.stroke();
  }
}

export function blossom(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  petal: Colour,
  stem: Colour,
  random: Random,
): void {
  const lean = between(random, -0.5, 0.5) * size;
  const top = y - size * 3;
  pen.strokeStyle = css(stem);
  pen.lineWidth = Math.max(0.8, size * 0.15);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.quadraticCurveTo(x, y - size * 1.6, x + lean, top);
  pen.stroke();
  const petals = 5 + Math.floor(random() * 3);
  for (let i = 0; i < petals; i++) {
    const angle = (i / petals) * Math.PI * 2 + lean;
    pen.fillStyle = css(mix(petal, WHITE, i % 2 ? 0.16 : 0), 0.95);
    pen.beginPath();
    pen.ellipse(
      x + lean + Math.cos(angle) * size * 0.5,
      top + Math.sin(angle) * size * 0.38,
      size * 0.46,
      size * 0.3,
      angle,
      0,
      7,
    );
    pen.fill();
  }
  pen.fillStyle = css(mix(petal, [96, 60, 20], 0.65));
  pen.beginPath();
  pen.arc(x + lean, top, size * 0.24, 0, 7);
  pen.fill();
}

/** @param y of its foot */
export function fern(pen: Pen, x: number, y: number, size: number, fill: string, random: Random): void {
  pen.fillStyle = fill;
  for (let frond = 0; frond < 9; frond++) {
    const angle = -Math.PI / 2 + between(random, -1.15, 1.15);
    const length = size * between(random, 0.6, 1);
    for (let leaf = 1; leaf <= 12; leaf++) {
      const along = (leaf / 12) * length;
      const bend = angle + (angle + Math.PI / 2) * 0.5 * (leaf / 12) ** 2;
      const [lx, ly] = [x + Math.cos(bend) * along, y + Math.sin(bend) * along];
      const reach = size * 0.1 * (1 - leaf / 14);
      for (const side of [-1, 1]) {
        pen.beginPath();
        pen.ellipse(lx, ly, reach, reach * 0.26, bend + side * 0.9, 0, 7);
        pen.fill();
      }
    }
  }
}
