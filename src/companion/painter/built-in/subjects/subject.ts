import { colourOf, css, mix } from '../colour';
import { type Subject } from '../lexicon';
import { type Ground } from '../places/place';
import { between } from '../random';
import { shine, type Stage } from '../stage';
import { house, lighthouse, tower } from './buildings';
import { badger, birds, cat, dog, owl, person, robot, whale } from './creatures';
import { type Pen } from './draw';
import { type Ink, inkOf } from './ink';
import { blossom, broadleaf } from './plants';
import { bell, book, clock, cup, lantern } from './things';
import { balloon, boat, rocket, ship, train } from './vessels';

type Where = 'land' | 'water' | 'air' | 'deep';

interface Sprite {
  draw: (pen: Pen, x: number, y: number, size: number, ink: Ink, stage: Stage) => void;
  where: Where;
  /** As a share of the picture's height, outdoors and on a table. */
  size: readonly [number, number];
  /** Height of its light above the foot, in its own size. */
  lit?: number;
}

const sprites: Readonly<Record<Subject, Sprite>> = {
  lighthouse: { draw: lighthouse, where: 'land', size: [0.46, 0.3], lit: 0.83 },
  house: { draw: house, where: 'land', size: [0.15, 0.16], lit: 0.3 },
  tower: { draw: tower, where: 'land', size: [0.36, 0.26], lit: 0.5 },
  train: { draw: train, where: 'land', size: [0.34, 0.26], lit: 0.18 },
  boat: { draw: boat, where: 'water', size: [0.16, 0.16], lit: 0.43 },
  ship: { draw: ship, where: 'water', size: [0.26, 0.22] },
  whale: { draw: whale, where: 'deep', size: [0.42, 0.3] },
  balloon: { draw: balloon, where: 'air', size: [0.27, 0.2], lit: 0.17 },
  rocket: { draw: rocket, where: 'land', size: [0.36, 0.25], lit: 0.62 },
  birds: {
    draw: (pen, x, y, size, ink) => birds(pen, x, y, size, ink, 9),
    where: 'air',
    size: [0.032, 0.02],
  },
  robot: { draw: robot, where: 'land', size: [0.25, 0.27], lit: 0.78 },
  cat: { draw: cat, where: 'land', size: [0.15, 0.2] },
  dog: { draw: dog, where: 'land', size: [0.15, 0.17] },
  fox: {
    draw: (pen, x, y, size, ink) => dog(pen, x, y, size, { ...ink, body: ink.accent, accent: ink.pale }),
    where: 'land',
    size: [0.14, 0.17],
  },
  badger: { draw: badger, where: 'land', size: [0.24, 0.28] },
  owl: { draw: owl, where: 'land', size: [0.15, 0.2], lit: 0.66 },
  person: { draw: person, where: 'land', size: [0.22, 0.36] },
  tree: {
    draw: (pen, x, y, size, _ink, { light, random }) =>
      broadleaf(
        pen,
        x,
        y + 4,
        size,
        mix(mix(colourOf('#4f7d4a'), light.accents[0], 0.2), light.near, light.dark ? 0.55 : 0.25),
        random,
      ),
    where: 'land',
    size: [0.42, 0.22],
  },
  flowers: {
    draw: (pen, x, y, size, _ink, stage) => bunch(pen, x, y, size, stage),
    where: 'land',
    size: [0.02, 0.03],
  },
  lantern: { draw: lantern, where: 'land', size: [0.1, 0.16], lit: 0.38 },
  cup: { draw: cup, where: 'land', size: [0.1, 0.13] },
  book: { draw: book, where: 'land', size: [0.12, 0.17] },
  clock: { draw: clock, where: 'land', size: [0.15, 0.21] },
  bell: { draw: bell, where: 'land', size: [0.17, 0.22] },
};

function bunch(pen: Pen, x: number, y: number, size: number, { light, random }: Stage): void {
  for (let i = 0; i < 11; i++) {
    const petal = light.accents[i % 3] ?? light.accents[0];
    blossom(
      pen,
      x + (random() - 0.5) * size * 9,
      y + random() * size,
      size * between(random, 0.7, 1.2),
      petal,
      mix([66, 98, 62], light.near, 0.4),
      random,
    );
  }
}

/** What is drawn before the water, so that it mirrors it: all that does not float. */
export const standsOn = (subject: Subject): boolean =>
  sprites[subject].where === 'land' || sprites[subject].where === 'air';

/** @param at the spot to keep to, as a share of the width */
export function paintSubject(stage: Stage, ground: Ground, subject: Subject, at: number): void {
  const { pen, width, height, horizon, random, light } = stage;
  const { draw, where, size, lit } = sprites[subject];
  const onTable = ground.tableAt !== undefined;
  const tall =
    Math.min(height, width * 1.1) * size[onTable ? 1 : 0] * between(random, 0.9, 1.15) * (onTable ? 1.3 : 1);
  const x = width * (where === 'land' && ground.shore ? ashore(ground.shore, at) : at);
  const y = footOf(where);
  const ink = inkOf(stage, where === 'air' ? 0.2 : 0.04);
  if (where === 'land' && y > horizon) shadow();
  pen.save();
  if (where === 'deep' && ground.water !== undefined) surface(stage, x, y, tall);
  draw(pen, x, y, tall, ink, stage);
  pen.restore();
  if (lit !== undefined) {
    const strength = light.dark || onTable ? 0.85 : 0.35;
    shine(pen, x, y - tall * lit, tall * 0.55, light.lamp, strength);
    shine(pen, x, y - tall * lit, tall * 1.7, light.lamp, strength * 0.3);
  }
  if (subject === 'lighthouse' && light.dark) beam(stage, x, y - tall * 0.83);

  function footOf(kind: Where): number {
    if (onTable && kind !== 'air') return (ground.tableAt ?? 0) + height * between(random, 0.02, 0.08);
    const water = ground.water ?? ground.lake;
    switch (kind) {
      case 'air':
        return onTable ? height * 0.3 : horizon * between(random, 0.5, 0.72);
      case 'deep':
        return water === undefined ? height * between(random, 0.4, 0.6) : water + (height - water) * 0.45;
      case 'water':
        return water === undefined
          ? (ground.landAt?.(x) ?? height * 0.86)
          : water +
              ((ground.lake === undefined ? height : height * 0.88) - water) * between(random, 0.16, 0.42);
      case 'land':
        return (ground.landAt?.(x) ?? height * 0.86) + 3;
    }
  }

  function shadow(): void {
    pen.fillStyle = css(light.near, 0.35);
    pen.beginPath();
    pen.ellipse(x, y, tall * 0.42, tall * 0.045 + 2, 0, 0, 7);
    pen.fill();
  }
}

/** Keeps to the part of the picture that is land, in the same order. */
const ashore = ([from, to]: readonly [number, number], at: number): number => from + (to - from) * at;

/** Of what swims one sees the back; a bright line is where it breaks the water. */
function surface({ pen, width, light }: Stage, x: number, y: number, tall: number): void {
  pen.strokeStyle = css(light.glow, 0.4);
  pen.lineWidth = 2;
  pen.beginPath();
  pen.ellipse(x - tall * 0.06, y + 2, tall * 0.5, tall * 0.02, 0, 0, 7);
  pen.stroke();
  pen.beginPath();
  pen.rect(0, 0, width, y + 2);
  pen.clip();
}

/** The beam of a lighthouse, to both sides. */
function beam({ pen, width, light }: Stage, x: number, y: number): void {
  pen.save();
  pen.globalCompositeOperation = 'screen';
  for (const side of [-1, 1]) {
    const reach = width * 1.1 * side;
    const fill = pen.createLinearGradient(x, y, x + reach, y);
    fill.addColorStop(0, css(light.lamp, 0.6));
    fill.addColorStop(1, css(light.lamp, 0));
    pen.fillStyle = fill;
    pen.beginPath();
    pen.moveTo(x, y - 3);
    pen.lineTo(x + reach, y - width * 0.1);
    pen.lineTo(x + reach, y + width * 0.06);
    pen.lineTo(x, y + 3);
    pen.fill();
  }
  pen.restore();
}
