import { css, mix } from '../colour';
import { atDistance } from '../light';
import { between } from '../random';
import { below, gradient, shine, type Stage } from '../stage';
import { conifer } from '../subjects/plants';
import { type Ground } from './ground';
import { paintAir } from './relief';

/** Trees behind trees, a clearing, and light that falls between them. */
export function paintForest(stage: Stage): Ground {
  const { pen, width, height, horizon, random, light, noise } = stage;
  const rows = [0.85, 0.66, 0.46, 0.28];
  rows.forEach((distance, row) => {
    const foot = horizon + (height - horizon) * row * 0.13;
    const colour = atDistance(light, distance);
    for (let i = 0; i < 34 - row * 5; i++) {
      const x = random() * width;
      const size = height * between(random, 0.17, 0.3) * (0.75 + row * 0.34);
      if (row > 1 && Math.abs(x / width - 0.5) < 0.06 + row * 0.055) continue;
      conifer(pen, x, foot + random() * 14, size, mix(colour, light.near, random() * 0.15), random);
    }
    below(stage, (x) => foot + noise(x / 120 + row * 9) * 8, css(colour));
    paintAir(stage, foot - height * 0.16, foot + height * 0.05, 0.34);
  });
  rays(stage);
  const ground = (x: number): number =>
    height * 0.84 + noise(x / 260) * height * 0.02 - Math.abs(x / width - 0.5) ** 2 * height * 0.16;
  below(
    stage,
    ground,
    gradient(pen, height * 0.78, height, [atDistance(light, 0.2), atDistance(light, 0.06), light.near]),
  );
  shine(pen, width / 2, height * 0.84, width * 0.34, light.glow, light.dark ? 0.16 : 0.24);
  trunks(stage);
  return { landAt: ground };
}

function rays({ pen, width, height, sun, light, random }: Stage): void {
  pen.save();
  pen.globalCompositeOperation = 'screen';
  for (let i = 0; i < 7; i++) {
    const lean = between(random, -0.5, 0.5);
    const [foot, wide] = [sun.x + lean * width * 1.3, between(random, 20, 70)];
    const fill = pen.createLinearGradient(sun.x, sun.y, foot, height * 0.85);
    fill.addColorStop(0, css(light.glow, light.dark ? 0.12 : 0.26));
    fill.addColorStop(1, css(light.glow, 0));
    pen.fillStyle = fill;
    pen.beginPath();
    pen.moveTo(sun.x - 4, sun.y);
    pen.lineTo(foot - wide, height * 0.87);
    pen.lineTo(foot + wide, height * 0.87);
    pen.fill();
  }
  pen.restore();
}

/** Dark trunks at both sides frame the view. */
function trunks({ pen, width, height, random, light }: Stage): void {
  for (const side of [0, 1]) {
    for (let i = 0; i < 2; i++) {
      const x = Math.abs(side * width - between(random, 0, 0.15) * width);
      const thick = between(random, 18, 46);
      pen.fillStyle = css(light.near);
      pen.beginPath();
      pen.moveTo(x - thick * 0.9, height);
      pen.quadraticCurveTo(x - thick * 0.45, height * 0.8, x - thick * 0.38, -5);
      pen.lineTo(x + thick * 0.38, -5);
      pen.quadraticCurveTo(x + thick * 0.5, height * 0.82, x + thick, height);
      pen.fill();
      pen.lineCap = 'round';
      for (let branch = 0; branch < 5; branch++) {
        const y = between(random, 0.02, 0.5) * height;
        const [reach, dip] = [(side ? -1 : 1) * between(random, 30, 120), between(random, -30, 40)];
        pen.strokeStyle = css(light.near);
        pen.lineWidth = between(random, 2, 7);
        pen.beginPath();
        pen.moveTo(x, y);
        pen.quadraticCurveTo(x + reach * 0.5, y + dip * 0.1, x + reach, y + dip);
        pen.stroke();
      }
    }
  }
}
