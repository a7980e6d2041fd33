import { BLACK, css, mix } from '../colour';
import { between } from '../random';
import { below, gradient, shine, type Stage } from '../stage';
import { type Ground } from './ground';

/** Light from above, weeds, bubbles and a sandy ground. */
export function paintUnderwater(stage: Stage): Ground {
  const { pen, width, height, light, random, noise } = stage;
  const deep = mix(mix([10, 44, 70], light.sky[0], 0.35), BLACK, light.dark ? 0.35 : 0.05);
  const bright = mix([116, 196, 196], light.glow, 0.3);
  pen.fillStyle = gradient(pen, 0, height, [
    mix(bright, deep, light.dark ? 0.45 : 0.15),
    mix(bright, deep, 0.68),
    deep,
    mix(deep, BLACK, 0.35),
  ]);
  pen.fillRect(0, 0, width, height);
  const source = width * between(random, 0.35, 0.65);
  shine(pen, source, -20, height * 0.75, bright, 0.7);
  pen.save();
  pen.globalCompositeOperation = 'screen';
  for (let i = 0; i < 11; i++) {
    const [top, foot, wide] = [
      source + between(random, -90, 90),
      source + between(random, -0.75, 0.75) * width,
      between(random, 14, 75),
    ];
    pen.fillStyle = gradient(pen, 0, height * 0.85, [
      css(bright, between(random, 0.1, 0.26)),
      css(bright, 0),
    ]);
    pen.beginPath();
    pen.moveTo(top - wide * 0.2, -5);
    pen.lineTo(top + wide * 0.2, -5);
    pen.lineTo(foot + wide, height * 0.9);
    pen.lineTo(foot - wide, height * 0.9);
    pen.fill();
  }
  pen.restore();
  for (const [distance, base] of [
    [0.6, 0.8],
    [0.3, 0.87],
  ] as const) {
    below(
      stage,
      (x) => height * base + noise(x / 110 + base * 40) * height * 0.05,
      css(mix(deep, bright, distance * 0.45)),
    );
  }
  const landAt = (x: number): number => height * 0.92 + noise(x / 190 + 60) * height * 0.022;
  below(stage, landAt, gradient(pen, height * 0.9, height, [mix(deep, bright, 0.2), mix(deep, BLACK, 0.5)]));
  for (let i = 0; i < 34; i++)
    weed(
      stage,
      random() < 0.5 ? random() * width * 0.3 : width * (0.7 + random() * 0.3),
      mix(deep, light.accents[i % 2 ? 1 : 0], 0.22),
    );
  for (let i = 0; i < 70; i++) {
    const [x, y, size] = [random() * width, random() * height * 0.9, 1 + random() ** 3 * 7];
    pen.strokeStyle = css(bright, 0.5);
    pen.lineWidth = 1;
    pen.fillStyle = css(bright, 0.1);
    pen.beginPath();
    pen.arc(x, y, size, 0, 7);
    pen.fill();
    pen.stroke();
  }
  return { landAt };
}

function weed({ pen, height, random }: Stage, x: number, colour: readonly [number, number, number]): void {
  const tall = height * between(random, 0.07, 0.26);
  const sway = between(random, -40, 40);
  pen.strokeStyle = css(mix(colour, BLACK, random() * 0.4), 0.95);
  pen.lineWidth = between(random, 3, 9);
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(x, height * 0.96);
  pen.bezierCurveTo(
    x + sway,
    height * 0.96 - tall * 0.35,
    x - sway,
    height * 0.96 - tall * 0.7,
    x + sway * 0.6,
    height * 0.96 - tall,
  );
  pen.stroke();
}
