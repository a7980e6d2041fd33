import { BLACK, css, mix } from '../colour';
import { between } from '../random';
import { type Stage } from '../stage';
import { fern } from '../subjects/plants';
import { type Ground } from './ground';

import { bars, books, type Frame, lampOnWall, outside, table, wall, wallColour } from './interior';
/** A warm room with a large window; what was painted so far is what one sees through it. */
export function paintRoom(stage: Stage): Ground {
  const { pen, width, height, light, random } = stage;
  outside(stage);
  const pane: Frame = {
    x: width * between(random, 0.2, 0.3),
    y: height * 0.11,
    width: width * between(random, 0.42, 0.52),
    height: height * 0.5,
  };
  wall(stage, pane, wallColour(stage, 0.62));
  bars(stage, pane, 2);
  const tableAt = height * 0.8;
  lampOnWall(stage, width * 0.1, height * 0.3);
  shelf(stage, pane);
  table(stage, tableAt);
  fern(
    pen,
    pane.x + pane.width * 0.06,
    pane.y + pane.height + 4,
    height * 0.11,
    css(mix([40, 74, 52], BLACK, light.dark ? 0.45 : 0.15)),
    random,
  );
  return { tableAt, landAt: () => tableAt + 4 };
}

function shelf(stage: Stage, pane: Frame): void {
  const { width, height } = stage;
  const right = pane.x + pane.width + 60;
  if (right > width - 90) return;
  for (const at of [0.3, 0.48])
    books(stage, right, height * at, width - right + 10, height * 0.1, stage.random);
}
