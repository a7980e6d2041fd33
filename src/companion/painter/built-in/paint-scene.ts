import { setImmediate as nextTurn } from 'node:timers/promises';
import { createCanvas } from '@napi-rs/canvas';
import { type Painting, type PaintingRequest } from '../painter';
import { finish } from './finish';
import { lightOf } from './light';
import { noiseOf } from './noise';
import { type Ground } from './places/ground';
import { placePainters } from './places/place';
import { paintWater } from './places/water';
import { between, randomOf, seedOf } from './random';
import { readPrompt } from './reading-the-prompt';
import { paintSky } from './sky';
import { type Stage } from './stage';
import { paintSubject, isBehindWater } from './subjects/subject';
import { paintWeather } from './weather';

/**
 * Paints a scene from sky to foreground, without a key, a network or a model: it reads from the prompt the place, the
 * hour, the weather and what is to be seen, and leaves the rest to the seed.
 */
export async function paintScene(request: PaintingRequest): Promise<Painting> {
  const stage = stageOf(request);
  const { canvas, width, height } = stage;
  for (const layer of layersOf(stage)) {
    layer();
    // Without a thread of its own, others have their turn between the layers.
    await nextTurn();
  }
  const bytes = await canvas.encode('png');
  return { bytes, mimeType: 'image/png', width, height, seed: request.seed };
}

function* layersOf(stage: Stage): Generator<() => void> {
  const place = placePainters[stage.composition.place];
  const { subjects } = stage.composition;
  const spots = spotsFor(stage, subjects.length);
  if (place.sky) yield () => paintSky(stage);
  let ground: Ground = {};
  yield () => (ground = place.paint(stage));
  const paint = (i: number) => () => {
    const subject = subjects[i];
    if (subject) paintSubject(stage, ground, subject, spots[i] ?? 0.5);
  };
  for (const [i, subject] of subjects.entries()) if (isBehindWater(subject, ground)) yield paint(i);
  yield () => {
    if (ground.water !== undefined) paintWater(stage, ground.water);
  };
  for (const [i, subject] of subjects.entries()) if (!isBehindWater(subject, ground)) yield paint(i);
  if (!place.indoors) yield () => paintWeather(stage);
  yield () => finish(stage);
}

function stageOf(request: PaintingRequest): Stage {
  const composition = readPrompt(request);
  const { width, height, place, hour, weather } = composition;
  const random = randomOf(seedOf(request.prompt) ^ request.seed);
  const [high, low] = placePainters[place].horizon;
  const horizon = height * between(random, high, low);
  const canvas = createCanvas(width, height);
  const radius = width * (hour === 'night' ? between(random, 0.028, 0.05) : between(random, 0.04, 0.065));
  const lowSun = hour === 'sunset' || hour === 'dawn' || hour === 'dusk';
  return {
    canvas,
    pen: canvas.getContext('2d'),
    width,
    height,
    horizon,
    sun: {
      x: width * (random() < 0.5 ? between(random, 0.16, 0.38) : between(random, 0.62, 0.84)),
      y: horizon * (lowSun ? between(random, 0.66, 0.86) : between(random, 0.2, 0.42)),
      radius,
    },
    light: lightOf(hour, weather, request.style, random),
    random,
    noise: noiseOf(random),
    composition,
  };
}

/** Where subjects stand: the first at a third of the width away from the light, others beside it. */
function spotsFor({ sun, width, random }: Stage, count: number): number[] {
  const first = sun.x > width / 2 ? between(random, 0.26, 0.36) : between(random, 0.64, 0.74);
  const others = first < 0.5 ? [between(random, 0.6, 0.68), 0.84] : [between(random, 0.32, 0.4), 0.16];
  return [first, ...others].slice(0, count);
}
