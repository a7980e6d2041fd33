import { atDistance } from '../light';
import { mix } from '../colour';
import { between } from '../random';
import { below, gradient, type Stage } from '../stage';
import { type Ground } from './ground';
import { paintAir, paintRidge } from './relief';

/** Coast and islands; the water follows when all that it mirrors is there. */
export function paintSea(stage: Stage): Ground {
  const { horizon, height, width, random, light } = stage;
  if (random() < 0.75) {
    paintRidge(stage, {
      distance: 0.93,
      base: horizon + 4,
      rise: height * between(random, 0.05, 0.13),
      scale: 260,
      rocky: true,
    });
  }
  paintAir(stage, horizon - height * 0.1, horizon + 8, 0.5);
  const left = stage.sun.x > width / 2;
  const [start, length] = [left ? -0.06 * width : 1.06 * width, width * between(random, 0.42, 0.62)];
  const cape = height * between(random, 0.07, 0.12);
  const drift = random() * 99;
  const landAt = (x: number): number => {
    const along = Math.abs(x - start) / length;
    if (along >= 1) return horizon + 9;
    return (
      horizon +
      5 -
      cape * (1 - along ** 2.2) * (0.8 + 0.32 * stage.noise(x / 70 + drift)) -
      (along < 0.96 ? 3 : 0)
    );
  };
  stage.pen.save();
  stage.pen.beginPath();
  stage.pen.rect(0, 0, width, horizon + 7);
  stage.pen.clip();
  const rock = atDistance(light, 0.16);
  below(stage, landAt, gradient(stage.pen, horizon - cape, horizon, [mix(rock, light.glow, 0.1), rock]), 2);
  stage.pen.restore();
  return {
    landAt: (x) => Math.min(horizon + 2, landAt(x)),
    water: horizon + 4,
    shore: left ? [0.02, 0.36] : [0.64, 0.98],
  };
}
