import { createCanvas } from '@napi-rs/canvas';
import { BLACK, css } from './colour';
import { type Stage } from './stage';

const TILE = 192;

/** Darker corners, and the tooth of paper over everything, so that flat areas do not look like plastic. */
export function finish(stage: Stage): void {
  const { pen, width, height } = stage;
  const corners = pen.createRadialGradient(
    width / 2,
    height * 0.48,
    Math.min(width, height) * 0.35,
    width / 2,
    height / 2,
    Math.hypot(width, height) * 0.58,
  );
  corners.addColorStop(0, css(BLACK, 0));
  corners.addColorStop(1, css(BLACK, 0.42));
  pen.fillStyle = corners;
  pen.fillRect(0, 0, width, height);

  pen.save();
  pen.globalCompositeOperation = 'overlay';
  pen.fillStyle = pen.createPattern(grain(stage), 'repeat') ?? 'transparent';
  pen.fillRect(0, 0, width, height);
  pen.restore();
}

function grain({ random, noise }: Stage) {
  const tile = createCanvas(TILE, TILE);
  const brush = tile.getContext('2d');
  const image = brush.createImageData(TILE, TILE);
  for (let i = 0; i < TILE * TILE; i++) {
    const fibre = noise((i % TILE) / 3, Math.floor(i / TILE) / 9) * 26;
    const value = 128 + (random() - 0.5) * 46 + fibre;
    image.data.set([value, value, value, 74], i * 4);
  }
  brush.putImageData(image, 0, 0);
  return tile;
}
