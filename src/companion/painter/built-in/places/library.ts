import { BLACK, css, mix } from '../colour';
import { shine, type Stage } from '../stage';
import { type Ground } from './ground';

import { bars, books, type Frame, lampOnWall, outside, table, wall, wallColour } from './interior';
/** Shelves to the ceiling at both sides, and an arched window between them. */
export function paintLibrary(stage: Stage): Ground {
  const { pen, width, height, light, random } = stage;
  outside(stage);
  const pane: Frame = { x: width * 0.36, y: height * 0.12, width: width * 0.28, height: height * 0.5 };
  wall(stage, pane, wallColour(stage, 0.76), true);
  bars(stage, pane, 2);
  for (const left of [true, false]) bookcase(stage, left);
  const floor = height * 0.8;
  table(stage, floor + height * 0.04);
  for (const x of [0.2, 0.8]) lampOnWall(stage, width * x, height * 0.3);
  shine(pen, width / 2, floor, width * 0.4, light.lamp, 0.26 + random() * 0.05);
  return { tableAt: floor + height * 0.04, landAt: () => floor + height * 0.045 };
}

function bookcase(stage: Stage, left: boolean): void {
  const { pen, width, height, light } = stage;
  const [x, across] = [left ? 0 : width * 0.7, width * 0.3];
  pen.fillStyle = css(mix(wallColour(stage, 0.86), BLACK, 0.3));
  pen.fillRect(x, 0, across, height * 0.86);
  const rows = 7;
  for (let i = 0; i < rows; i++)
    books(
      stage,
      x + 12,
      (height * 0.84 * (i + 1)) / rows,
      across - 24,
      ((height * 0.84) / rows) * 0.8,
      stage.random,
    );
  pen.fillStyle = left ? shadeAcross(pen, x, x + across, light) : shadeAcross(pen, x + across, x, light);
  pen.fillRect(x, 0, across, height * 0.86);
}

/** The outer ends of the shelves lie in the dark. */
function shadeAcross(pen: Stage['pen'], from: number, to: number, light: Stage['light']) {
  const shade = pen.createLinearGradient(from, 0, to, 0);
  shade.addColorStop(0, css(mix(light.near, BLACK, 0.5), 0.75));
  shade.addColorStop(1, css(light.near, 0.06));
  return shade;
}
