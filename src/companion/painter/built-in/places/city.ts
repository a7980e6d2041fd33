import { css, mix } from '../colour';
import { atDistance } from '../light';
import { between } from '../random';
import { gradient, shine, type Stage } from '../stage';
import { type Ground } from './ground';
import { paintAir } from './relief';

/** Rows of buildings with lit windows; after rain the street mirrors them. */
export function paintCity(stage: Stage): Ground {
  const { pen, width, height, horizon, light, composition } = stage;
  for (const [distance, rise, wide] of [
    [0.86, 0.42, 0.05],
    [0.6, 0.36, 0.075],
    [0.34, 0.3, 0.11],
  ] as const) {
    row(stage, distance, rise * height, wide * width);
    paintAir(stage, horizon - rise * height * 0.6, horizon + 10, 0.4);
  }
  shine(pen, width / 2, horizon, width * 0.6, light.lamp, light.dark ? 0.4 : 0.1);
  const wet = composition.weather === 'rain' || light.dark;
  if (wet) return { landAt: () => height * 0.9, water: horizon, inFront: true };
  pen.fillStyle = gradient(pen, horizon, height, [
    atDistance(light, 0.45),
    atDistance(light, 0.15),
    light.near,
  ]);
  pen.fillRect(0, horizon, width, height - horizon);
  return { landAt: () => height * 0.9 };
}

function row(stage: Stage, distance: number, rise: number, wide: number): void {
  const { pen, width, horizon, random, light } = stage;
  const colour = atDistance(light, distance);
  for (let x = -wide * random(); x < width;) {
    const [across, up] = [wide * between(random, 0.6, 1.35), rise * between(random, 0.4, 1)];
    const top = horizon - up;
    pen.fillStyle = gradient(pen, top, horizon, [
      mix(colour, light.glow, 0.05),
      colour,
      mix(colour, light.haze, 0.3),
    ]);
    pen.fillRect(x, top, across + 1, up + 2);
    roof(stage, x, top, across, colour);
    windows(stage, x, top, across, up, distance);
    x += across + (random() < 0.16 ? wide * 0.3 : 0);
  }
}

function roof(
  { pen, random }: Stage,
  x: number,
  top: number,
  across: number,
  colour: readonly [number, number, number],
): void {
  pen.fillStyle = css(colour);
  const kind = random();
  if (kind < 0.28) {
    pen.beginPath();
    pen.moveTo(x - 2, top + 1);
    pen.lineTo(x + across / 2, top - across * between(random, 0.3, 0.7));
    pen.lineTo(x + across + 2, top + 1);
    pen.fill();
  } else if (kind < 0.5) {
    pen.fillRect(x + across * 0.2, top - across * 0.18, across * 0.35, across * 0.2);
  } else if (kind < 0.66) {
    pen.fillRect(x + across * 0.5, top - across * 0.7, 2, across * 0.7);
  }
}

function windows(
  { pen, random, light }: Stage,
  x: number,
  top: number,
  across: number,
  up: number,
  distance: number,
): void {
  const size = 3 + (1 - distance) * 6;
  const gap = size * 1.75;
  const share = light.dark ? 0.4 : 0.1;
  for (let wy = top + gap; wy < top + up - gap; wy += gap * 1.15) {
    for (let wx = x + gap * 0.7; wx < x + across - gap; wx += gap) {
      if (random() > share) continue;
      const warm = random() < 0.82 ? light.lamp : light.accents[2];
      pen.fillStyle = css(mix(warm, light.haze, distance * 0.4), between(random, 0.5, 0.95));
      pen.fillRect(wx, wy, size * 0.72, size);
      if (random() < 0.05) shine(pen, wx, wy, size * 5, warm, 0.5);
    }
  }
}
