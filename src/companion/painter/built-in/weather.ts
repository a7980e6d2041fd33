import { createCanvas } from '@napi-rs/canvas';
import { css, mix, WHITE } from './colour';
import { between } from './random';
import { clamp } from './sky';
import { shine, type Stage } from './stage';

/** What falls, drifts or glimmers before everything else. */
export function paintWeather(stage: Stage): void {
  switch (stage.composition.weather) {
    case 'rain':
      rain(stage);
      return mist(stage, 0.16);
    case 'snow':
      return snow(stage);
    case 'fog':
      return mist(stage, 0.62);
    case 'fireflies':
      return fireflies(stage);
    default:
  }
}

function rain({ pen, width, height, random, light }: Stage): void {
  pen.lineCap = 'round';
  for (let i = 0; i < 620; i++) {
    const near = random();
    const [x, y, length] = [random() * width * 1.1, random() * height, 14 + near * 34];
    pen.strokeStyle = css(mix(light.haze, WHITE, 0.5), 0.07 + near * 0.16);
    pen.lineWidth = 0.6 + near * 0.9;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(x - length * 0.16, y + length);
    pen.stroke();
  }
}

function snow({ pen, width, height, random }: Stage): void {
  for (let i = 0; i < 520; i++) {
    const near = random() ** 5;
    const size = 0.7 + near * 5.5;
    pen.fillStyle = css(WHITE, near > 0.4 ? 0.35 : between(random, 0.45, 0.9));
    pen.beginPath();
    pen.ellipse(random() * width, random() * height, size, size * between(random, 0.8, 1.1), 0, 0, 7);
    pen.fill();
  }
}

function mist({ pen, width, height, horizon, noise, random, light }: Stage, strength: number): void {
  const [columns, rows] = [96, 64];
  const veil = createCanvas(columns, rows);
  const brush = veil.getContext('2d');
  const image = brush.createImageData(columns, rows);
  const colour = mix(light.haze, WHITE, light.dark ? 0.12 : 0.4);
  const drift = random() * 70;
  for (let y = 0; y < rows; y++) {
    const band = Math.exp(-(((y / rows) * height - horizon * 1.02) ** 2) / (height * 0.26) ** 2);
    for (let x = 0; x < columns; x++) {
      const thick = clamp(0.5 + noise(x / 30 + drift, y / 7 + drift) * 0.75) * band;
      image.data.set([...colour, thick * 255 * strength], (x + y * columns) * 4);
    }
  }
  brush.putImageData(image, 0, 0);
  pen.drawImage(veil, 0, 0, columns, rows, 0, 0, width, height);
}

function fireflies({ pen, width, height, horizon, random, light }: Stage): void {
  for (let i = 0; i < 46; i++) {
    const [x, y] = [random() * width, between(random, horizon * 0.75, height)];
    const size = 1 + random() * 2.2;
    shine(pen, x, y, size * 11, light.lamp, 0.65);
    pen.fillStyle = css(mix(light.lamp, WHITE, 0.5), 0.95);
    pen.beginPath();
    pen.arc(x, y, size, 0, 7);
    pen.fill();
  }
}
