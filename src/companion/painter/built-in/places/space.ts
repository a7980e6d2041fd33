import { createCanvas } from '@napi-rs/canvas';
import { BLACK, type Colour, css, mix, WHITE } from '../colour';
import { noiseOf } from '../noise';
import { between } from '../random';
import { clamp } from '../sky';
import { below, gradient, shine, type Stage } from '../stage';
import { type Ground } from './ground';

/** Nebula, stars, a planet with or without rings, and the rim of another world to stand on. */
export function paintSpace(stage: Stage): Ground {
  const { pen, width, height, light, random, noise } = stage;
  pen.fillStyle = css(mix(light.sky[0], BLACK, 0.7));
  pen.fillRect(0, 0, width, height);
  nebula(stage);
  for (let i = 0; i < 760; i++) {
    const [x, y, size] = [random() * width, random() * height, 0.35 + random() ** 7 * 2];
    pen.fillStyle = css(mix(WHITE, i % 3 ? light.haze : light.glow, random() * 0.8), between(random, 0.3, 1));
    pen.beginPath();
    pen.arc(x, y, size, 0, 7);
    pen.fill();
    if (size > 1.5) shine(pen, x, y, size * 12, light.glow, 0.6);
  }
  const big = Math.min(width, height) * between(random, 0.17, 0.27);
  planet(
    stage,
    width * between(random, 0.28, 0.72),
    height * between(random, 0.26, 0.46),
    big,
    mix(light.accents[0], light.haze, random() * 0.6),
    random() < 0.6,
  );
  planet(
    stage,
    width * random(),
    height * between(random, 0.08, 0.6),
    big * between(random, 0.12, 0.25),
    mix(light.accents[1], light.haze, 0.4),
    false,
  );
  const landAt = (x: number): number =>
    height * 0.9 - Math.sin((x / width) * Math.PI) * height * 0.055 + noise(x / 46) * 7;
  below(
    stage,
    landAt,
    gradient(pen, height * 0.82, height, [
      mix(light.near, light.haze, 0.45),
      mix(light.near, light.haze, 0.12),
      BLACK,
    ]),
  );
  return { landAt };
}

function nebula({ pen, width, height, light, random, noise }: Stage): void {
  const side = 128;
  const cloud = createCanvas(side, side);
  const brush = cloud.getContext('2d');
  const image = brush.createImageData(side, side);
  const [drift, lean] = [random() * 90, between(random, -0.9, 0.9)];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [u, v] = [x / side - 0.5, y / side - 0.5];
      const warp = noise(x / 42 + drift, y / 42);
      const band = Math.exp(-(((v + u * lean + warp * 0.16) * 3.1) ** 2));
      const dust = clamp(noise(x / 26 + warp, y / 26 + drift) * 0.8 + 0.45);
      const colour: Colour = mix(
        mix(light.sky[1], light.accents[0], clamp(warp + 0.5)),
        light.glow,
        clamp(band * dust - 0.42),
      );
      image.data.set([...colour, band * dust * 225], (x + y * side) * 4);
    }
  }
  brush.putImageData(image, 0, 0);
  pen.drawImage(cloud, 0, 0, side, side, 0, 0, width, height);
}

function planet(
  { pen, light, random }: Stage,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  ringed: boolean,
): void {
  const noise = noiseOf(random, 3);
  const tilt = between(random, -0.5, 0.5);
  const ring = (from: number, to: number): void => {
    for (let i = 0; i < 9; i++) {
      pen.strokeStyle = css(mix(colour, light.glow, 0.5), 0.16 + 0.34 * Math.abs(noise(i * 3)));
      pen.lineWidth = radius * 0.05;
      pen.beginPath();
      pen.ellipse(x, y, radius * (1.4 + i * 0.075), radius * (0.32 + i * 0.018), tilt, from, to);
      pen.stroke();
    }
  };
  shine(pen, x, y, radius * 1.9, colour, 0.35);
  if (ringed) ring(Math.PI, Math.PI * 2);
  pen.save();
  pen.beginPath();
  pen.arc(x, y, radius, 0, 7);
  pen.clip();
  pen.fillStyle = css(colour);
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  pen.translate(x, y);
  pen.rotate(tilt);
  for (let band = -radius; band < radius; band += radius * 0.055) {
    pen.fillStyle = css(
      noise((band / radius) * 4) > 0 ? light.near : light.glow,
      Math.abs(noise((band / radius) * 9)) * 0.3,
    );
    pen.fillRect(-radius * 1.1, band, radius * 2.2, radius * 0.06);
  }
  pen.rotate(-tilt);
  const shade = pen.createRadialGradient(
    -radius * 0.45,
    -radius * 0.5,
    radius * 0.1,
    -radius * 0.2,
    -radius * 0.25,
    radius * 1.35,
  );
  shade.addColorStop(0, css(WHITE, 0.3));
  shade.addColorStop(0.45, css(BLACK, 0));
  shade.addColorStop(0.95, css(BLACK, 0.88));
  pen.fillStyle = shade;
  pen.fillRect(-radius, -radius, radius * 2, radius * 2);
  pen.restore();
  if (ringed) ring(0, Math.PI);
}
