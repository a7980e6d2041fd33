import { css, mix } from '../colour';
import { between } from '../random';
import { below, gradient, type Stage } from '../stage';
import { blossom, broadleaf, fern, grass } from '../subjects/plants';
import { type Ground } from './ground';
import { paintAir, paintRidge } from './relief';

/** A meadow that comes nearer flower by flower. */
export function paintGarden(stage: Stage): Ground {
  const { pen, width, height, horizon, random, light, noise } = stage;
  const green = mix([74, 116, 70], light.near, light.dark ? 0.55 : 0.12);
  paintRidge(stage, { distance: 0.86, base: horizon * 1.03, rise: height * 0.12, scale: 260 });
  paintAir(stage, horizon * 0.8, horizon * 1.1, 0.45);
  for (let i = 0; i < 11; i++) {
    const x = random() * width;
    broadleaf(
      pen,
      x,
      horizon + 8,
      height * between(random, 0.08, 0.19),
      mix(mix(green, light.near, 0.25), light.haze, 0.42),
      random,
    );
  }
  const lawn = mix(green, light.glow, light.dark ? 0.05 : 0.28);
  below(
    stage,
    (x) => horizon + noise(x / 300) * 12,
    gradient(pen, horizon, height, [mix(lawn, light.haze, 0.4), lawn, mix(green, light.near, 0.5)]),
  );
  const landAt = (x: number): number => height * 0.83 + noise(x / 300 + 3) * 10;

  const petals = [
    light.accents[0],
    light.accents[1],
    light.accents[2],
    mix(light.accents[0], light.sky[1], 0.4),
  ] as const;
  for (let i = 0; i < 240; i++) {
    const near = (i / 240) ** 1.6;
    const y = horizon + 14 + near * (height - horizon) * 1.02;
    const size = 2.5 + near ** 1.7 * height * 0.032;
    const x = random() * width;
    const stem = mix(mix(green, light.near, near * 0.6), light.haze, (1 - near) * 0.35);
    if (random() < 0.5) grass(pen, x, y, size * 3.4, stem, random);
    else
      blossom(
        pen,
        x,
        y,
        size,
        mix(petals[i % 4] ?? petals[0], light.near, light.dark ? 0.35 : 0.04),
        stem,
        random,
      );
  }
  for (const side of [0.02, 0.97])
    fern(pen, side * width, height * 1.03, height * 0.2, css(mix(green, light.near, 0.75)), random);
  return { landAt };
}
