import { colourOf, mix } from '../colour';
import { type Subject } from '../lexicon';
import { between } from '../random';
import { type Stage } from '../stage';
import { house, lighthouse, tower } from './buildings';
import { birds, cat, dog, owl, whale } from './creatures';
import { badger, person, robot } from './figures';
import { type Pen } from './draw';
import { type Ink } from './ink';
import { blossom, broadleaf } from './plants';
import { bell, book, clock, cup, lantern } from './things';
import { balloon, boat, rocket, ship, train } from './vessels';

export type Where = 'land' | 'water' | 'air' | 'deep';

export interface Sprite {
  draw: (pen: Pen, x: number, y: number, size: number, ink: Ink, stage: Stage) => void;
  where: Where;
  /** As a share of the picture's height, outdoors and on a table. */
  size: readonly [number, number];
  /** Height of its light above the foot, in its own size. */
  lit?: number;
}

export const sprites: Readonly<Record<Subject, Sprite>> = {
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
