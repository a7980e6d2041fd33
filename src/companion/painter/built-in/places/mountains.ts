import { mix } from '../colour';
import { atDistance } from '../light';
import { between } from '../random';
import { below, gradient, shine, type Stage } from '../stage';
import { conifer } from '../subjects/plants';
import { house } from '../subjects/buildings';
import { inkOf } from '../subjects/ink';
import { type Ground } from './ground';
import { paintAir, paintRidge } from './relief';
import { paintWater } from './water';

/** Ranges behind ranges, firs, and a slope to stand on. */
export function paintMountains(stage: Stage): Ground {
  const { height, horizon, random } = stage;
  const snow = stage.composition.hour !== 'sunset' || random() < 0.6;
  paintRidge(stage, {
    distance: 0.74,
    base: horizon * 1.02,
    rise: height * between(random, 0.36, 0.46),
    scale: 430,
    rocky: true,
    snow,
  });
  paintAir(stage, horizon * 0.72, horizon * 1.08, 0.42);
  paintRidge(stage, {
    distance: 0.5,
    base: horizon * 1.05,
    rise: height * between(random, 0.2, 0.28),
    scale: 300,
    rocky: true,
    snow,
  });
  paintAir(stage, horizon * 0.86, horizon * 1.14, 0.4);
  const far = paintRidge(stage, {
    distance: 0.4,
    base: horizon * 1.12,
    rise: height * 0.13,
    scale: 300,
  });
  firs(stage, far, 90, 0.36, [0.03, 0.055]);
  paintAir(stage, horizon * 0.98, horizon * 1.2, 0.36);
  const lake = random() < 0.6 ? horizon * 1.1 : undefined;
  if (lake !== undefined) paintWater(stage, lake);
  const near = paintRidge(stage, {
    distance: 0.08,
    base: height * 0.96,
    rise: height * 0.11,
    scale: 420,
  });
  firs(stage, near, 26, 0.03, [0.08, 0.2]);
  return { landAt: near, ...(lake !== undefined && { lake }) };
}

function firs(
  stage: Stage,
  outline: (x: number) => number,
  count: number,
  distance: number,
  size: readonly [number, number],
): void {
  const { pen, width, height, random, light } = stage;
  for (let i = 0; i < count; i++) {
    const x = random() * width;
    const middle = Math.abs(x / width - 0.5) < 0.24;
    if (distance < 0.1 && middle) continue;
    conifer(
      pen,
      x,
      outline(x) + 6,
      height * between(random, size[0], size[1]),
      atDistance(light, distance + random() * 0.06),
      random,
    );
  }
}

/** Green hills with lit windows between them. */
export function paintVillage(stage: Stage): Ground {
  const { pen, height, width, horizon, random, light } = stage;
  paintRidge(stage, {
    distance: 0.9,
    base: horizon * 1.02,
    rise: height * 0.2,
    scale: 230,
    rocky: true,
    snow: random() < 0.5,
  });
  paintAir(stage, horizon * 0.75, horizon * 1.1, 0.5);
  for (const [distance, base, rise] of [
    [0.62, 1.08, 0.1],
    [0.36, 1.2, 0.1],
  ] as const) {
    const hill = paintRidge(stage, {
      distance,
      base: horizon * base,
      rise: height * rise,
      scale: 330,
    });
    const middle = between(random, 0.25, 0.75) * width;
    for (let i = 0; i < 9; i++) {
      const x = middle + (random() - 0.5) * width * 0.5;
      const size = height * between(random, 0.03, 0.05) * (1.5 - distance);
      if (random() < 0.5)
        conifer(pen, x + size, hill(x + size) + 3, size * 1.5, atDistance(light, distance * 0.8), random);
      house(pen, x, hill(x) + 3, size, inkOf(stage, distance * 0.75));
      shine(pen, x, hill(x) - size * 0.2, size * 1.6, light.lamp, light.dark ? 0.4 : 0.12);
    }
    paintAir(stage, horizon * base - height * 0.05, horizon * base + height * 0.1, 0.3);
  }
  const noise = stage.noise;
  const near = (x: number): number => height * 0.87 + noise(x / 420 + 7) * height * 0.035;
  const grass = atDistance(light, 0.1);
  below(stage, near, gradient(pen, height * 0.84, height, [mix(grass, light.glow, 0.14), grass, light.near]));
  return { landAt: near };
}
