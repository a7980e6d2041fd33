import { css, mix, WHITE } from '../colour';
import { type Light } from '../light';
import { between } from '../random';
import { gradient, type Stage } from '../stage';

/** Mirrors what is painted above `line` into the water below it, in strips that ripple. */
export function paintWater(stage: Stage, line: number): void {
  const { canvas, pen, width, height, noise, random, light } = stage;
  const depth = height - line;
  pen.fillStyle = gradient(pen, line, height, waterColours(light));
  pen.fillRect(0, line, width, depth);
  const drift = random() * 40;
  const strip = 3;
  pen.save();
  for (let y = 0; y < depth; y += strip) {
    const near = y / depth;
    const from = line - 1 - (y * Math.min(line / depth, 1.25) + near * 8);
    if (from < 0) break;
    const shift = noise(drift + y / (5 + near * 26), near * 3) * (3 + near * 20);
    pen.globalAlpha = 0.68 - near * 0.34;
    pen.drawImage(canvas, 0, from, width, strip, shift - 12, line + y, width + 24, strip + 0.5);
  }
  pen.restore();
  shimmer(stage, line);
}

const waterColours = (light: Light) => [
  mix(light.haze, light.sky[1], 0.35),
  mix(light.sky[1], light.near, 0.3),
  mix(light.sky[0], light.near, 0.7),
];

/** The road of light below sun or moon, and the crests of waves. */
function shimmer({ pen, width, height, sun, random, light }: Stage, line: number): void {
  const depth = height - line;
  pen.lineCap = 'round';
  for (let i = 0; i < 330; i++) {
    const near = random() ** 1.5;
    const y = line + 3 + near * depth;
    const spread = 10 + near * width * 0.14;
    const x = sun.x + (random() + random() - 1) * spread * 1.7;
    const length = between(random, 0.3, 1) * (5 + near * 52);
    pen.strokeStyle = css(
      mix(light.glow, WHITE, 0.25),
      (light.dark ? 0.34 : 0.46) * (1 - Math.abs(x - sun.x) / (spread * 2.2)),
    );
    pen.lineWidth = 0.8 + near * 2.4;
    stroke(pen, x, y, length);
  }
  for (let i = 0; i < 150; i++) {
    const near = random();
    pen.strokeStyle = css(random() < 0.5 ? light.near : light.sky[3], 0.09 + near * 0.07);
    pen.lineWidth = 0.8 + near * 2.2;
    stroke(pen, random() * width, line + 4 + near * depth, 10 + near * 90);
  }
}

function stroke(pen: Stage['pen'], x: number, y: number, length: number): void {
  pen.beginPath();
  pen.moveTo(x - length / 2, y);
  pen.quadraticCurveTo(x, y + length * 0.045, x + length / 2, y);
  pen.stroke();
}
