import { createCanvas } from '@napi-rs/canvas';
import { type Colour, css, mix, WHITE } from './colour';
import { between } from './random';
import { gradient, shine, type Stage } from './stage';

/** Sky with sun or moon, stars and clouds. */
export function paintSky(stage: Stage): void {
  const { pen, width, height, light, sun, composition } = stage;
  pen.fillStyle = gradient(pen, 0, stage.horizon * 1.02, light.sky);
  pen.fillRect(0, 0, width, height);
  if (light.dark) stars(stage, composition.hour === 'night' ? 1 : 0.35);
  if (composition.weather === 'aurora') aurora(stage);
  if (composition.weather !== 'rain' || light.dark) disc(stage);
  shine(pen, sun.x, sun.y, Math.max(width, height) * 0.75, light.glow, light.dark ? 0.22 : 0.55);
  clouds(stage);
}

function stars({ pen, width, horizon, random, light }: Stage, share: number): void {
  const count = Math.round(420 * share);
  for (let i = 0; i < count; i++) {
    const [x, y] = [random() * width, random() ** 1.3 * horizon];
    const size = 0.4 + random() ** 6 * 1.9;
    pen.fillStyle = css(
      mix(WHITE, light.glow, random()),
      between(random, 0.25, 0.95) * (1 - (y / horizon) * 0.7),
    );
    pen.beginPath();
    pen.arc(x, y, size, 0, 7);
    pen.fill();
    if (size > 1.6) shine(pen, x, y, 11, WHITE, 0.5);
  }
}

function disc({ pen, sun, light, composition, random }: Stage): void {
  shine(pen, sun.x, sun.y, sun.radius * 5, light.glow, 0.75);
  const face = pen.createRadialGradient(
    sun.x - sun.radius * 0.3,
    sun.y - sun.radius * 0.3,
    0,
    sun.x,
    sun.y,
    sun.radius,
  );
  face.addColorStop(0, css(mix(light.glow, WHITE, 0.6)));
  face.addColorStop(1, css(light.glow));
  pen.fillStyle = face;
  pen.beginPath();
  pen.arc(sun.x, sun.y, sun.radius, 0, 7);
  pen.fill();
  if (composition.hour !== 'night') return;
  pen.save();
  pen.clip();
  for (let i = 0; i < 9; i++) {
    const [angle, far] = [random() * 7, random() * sun.radius * 0.8];
    pen.fillStyle = css(light.sky[2], 0.16);
    pen.beginPath();
    pen.arc(
      sun.x + Math.cos(angle) * far,
      sun.y + Math.sin(angle) * far,
      sun.radius * between(random, 0.08, 0.32),
      0,
      7,
    );
    pen.fill();
  }
  pen.restore();
}

/** Clouds are painted small, as a field of noise, and stretched: that is what makes them soft. */
function clouds(stage: Stage): void {
  const { pen, width, horizon, light, noise, random, composition } = stage;
  const [columns, rows] = [168, 96];
  const heavy =
    { rain: 0.42, snow: 0.34, fog: 0.2 }[composition.weather as string] ?? between(random, -0.16, 0.16);
  const strength = light.dark ? 0.5 : 0.85;
  const lit = mix(light.sky[3], light.glow, light.dark ? 0.15 : 0.6);
  const shaded = mix(light.sky[1], light.sky[2], 0.5);
  const small = createCanvas(columns, rows);
  const brush = small.getContext('2d');
  const image = brush.createImageData(columns, rows);
  const drift = random() * 90;
  for (let y = 0; y < rows; y++) {
    const depth = y / rows;
    for (let x = 0; x < columns; x++) {
      const stretch = 1.2 + depth * 2.2;
      const here = noise(x / 34 + drift, (y / 15) * stretch + drift);
      const thick = clamp((here + heavy - 0.05) * 2.1) * (1 - depth ** 5);
      const above = noise(x / 34 + drift + 0.05, (y / 15) * stretch + drift - 0.22);
      const colour: Colour = mix(shaded, lit, clamp(0.45 + (here - above) * 1.6 + depth * 0.25));
      image.data.set([colour[0], colour[1], colour[2], thick * 255 * strength], (x + y * columns) * 4);
    }
  }
  brush.putImageData(image, 0, 0);
  pen.drawImage(small, 0, 0, columns, rows, 0, -horizon * 0.03, width, horizon * 1.05);
}

function aurora({ pen, width, horizon, noise, random }: Stage): void {
  pen.save();
  pen.globalCompositeOperation = 'screen';
  const drift = random() * 50;
  for (let x = 0; x < width; x += 2) {
    const [wave, length] = [noise(x / 320 + drift), 0.35 + Math.abs(noise(x / 60 + drift)) * 0.5];
    const bottom = horizon * (0.62 + wave * 0.24);
    const ray = pen.createLinearGradient(0, bottom - horizon * length, 0, bottom);
    ray.addColorStop(0, 'rgba(120,70,200,0)');
    ray.addColorStop(0.55, 'rgba(80,190,170,0.16)');
    ray.addColorStop(0.93, 'rgba(120,255,170,0.42)');
    ray.addColorStop(1, 'rgba(120,255,170,0)');
    pen.fillStyle = ray;
    pen.fillRect(x, bottom - horizon * length, 2.5, horizon * length);
  }
  pen.restore();
}

export const clamp = (value: number): number => Math.max(0, Math.min(1, value));
