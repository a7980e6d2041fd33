import { type Colour, css, mix } from '../colour';
import { noiseOf } from '../noise';
import { between } from '../random';
import { below, gradient, type Stage } from '../stage';
import { type Ground } from './ground';
import { paintAir, paintRidge } from './relief';

/** Dunes, each with a bright and a dark side, and rocks behind them. */
export function paintDesert(stage: Stage): Ground {
  const { height, horizon, random } = stage;
  paintRidge(stage, {
    distance: 0.86,
    base: horizon * 1.03,
    rise: height * between(random, 0.07, 0.15),
    scale: 200,
    rocky: true,
  });
  paintAir(stage, horizon * 0.84, horizon * 1.06, 0.55);
  let landAt = (_x: number): number => horizon;
  const dunes = 5;
  for (let i = 0; i < dunes; i++) {
    const near = i / (dunes - 1);
    landAt = dune(
      stage,
      horizon + (height - horizon) * (0.06 + near ** 1.3 * 0.7),
      height * (0.05 + near * 0.1),
      near,
    );
  }
  return { landAt };
}

function dune(stage: Stage, base: number, rise: number, near: number): (x: number) => number {
  const { pen, height, width, random, light, sun } = stage;
  const noise = noiseOf(random, 1);
  const [drift, scale] = [random() * 50, 210 + near * 260];
  const crest = (x: number): number =>
    base - rise * (1 - Math.min(1.3, Math.abs(noise(x / scale + drift)) * 1.5));
  const lively = mix(light.accents[1], light.glow, light.dark ? 0.1 : 0.4);
  const sand = mix(mix(lively, light.sky[2], 0.22), light.sky[1], light.dark ? 0.6 : 0.05);
  const bright = mix(sand, light.haze, (1 - near) * 0.62);
  const shade = mix(mix(bright, light.sky[0], 0.5), light.near, 0.18 + near * 0.12);
  below(
    stage,
    crest,
    gradient(pen, base - rise, Math.min(height, base + rise * 2.6), [
      bright,
      mix(bright, shade, 0.3),
      mix(bright, shade, 0.62),
    ]),
  );
  const away = sun.x < width / 2 ? 1 : -1;
  for (const peak of peaksOf(crest, width)) darkSide(stage, crest, peak, away, rise, scale, shade);
  if (near > 0.7) ripples(stage, base + rise * 0.5, bright);
  return crest;
}

function peaksOf(crest: (x: number) => number, width: number): number[] {
  const found: number[] = [];
  for (let x = -width * 0.3; x < width * 1.3; x += 6) {
    if (crest(x) < crest(x - 6) && crest(x) <= crest(x + 6)) found.push(x);
  }
  return found;
}

/** Away from the sun a dune is dark, up to an edge that winds down from its peak. */
function darkSide(
  { pen }: Stage,
  crest: (x: number) => number,
  peak: number,
  away: number,
  rise: number,
  scale: number,
  shade: Colour,
): void {
  const top = crest(peak);
  const [reach, foot] = [scale * 0.85, top + rise * 2];
  const fill = pen.createLinearGradient(0, top, 0, foot);
  fill.addColorStop(0, css(shade, 0.9));
  fill.addColorStop(1, css(shade, 0));
  pen.fillStyle = fill;
  pen.beginPath();
  pen.moveTo(peak, top);
  for (let along = 0; along <= reach; along += 6) {
    const [here, next] = [crest(peak + along * away), crest(peak + (along + 6) * away)];
    if (along > 30 && next < here) break;
    pen.lineTo(peak + along * away, here);
  }
  pen.quadraticCurveTo(peak + reach * 0.55 * away, foot, peak - reach * 0.28 * away, foot);
  pen.bezierCurveTo(
    peak - reach * 0.3 * away,
    top + rise * 1.1,
    peak + reach * 0.22 * away,
    top + rise * 0.7,
    peak,
    top,
  );
  pen.fill();
}

function ripples({ pen, width, height, noise, light }: Stage, top: number, sand: Colour): void {
  pen.strokeStyle = css(mix(sand, light.near, 0.55), 0.13);
  for (let y = top; y < height + 20; y += 9 + (y - top) * 0.06) {
    pen.lineWidth = 1 + (y - top) * 0.008;
    pen.beginPath();
    for (let x = 0; x <= width; x += 12) pen.lineTo(x, y + noise(x / 210, y / 90) * 26);
    pen.stroke();
  }
}
