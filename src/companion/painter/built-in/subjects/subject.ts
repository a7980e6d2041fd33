import { css } from '../colour';
import { type Subject } from '../lexicon';
import { type Ground } from '../places/ground';
import { between } from '../random';
import { shine, type Stage } from '../stage';
import { inkOf } from './ink';

import { sprites, type Where } from './sprites';
/** What is drawn before the water, so that it is mirrored: all that neither floats nor stands in front. */
export function isBehindWater(subject: Subject, { inFront }: Ground): boolean {
  const { where } = sprites[subject];
  return where === 'air' || (where === 'land' && !inFront);
}

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
