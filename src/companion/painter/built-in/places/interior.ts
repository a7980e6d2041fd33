import { BLACK, type Colour, css, mix } from '../colour';
import { between, type Random } from '../random';
import { gradient, shine, type Stage } from '../stage';
import { paintWeather } from '../weather';
import { paintAir, paintRidge } from './relief';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const wallColour = ({ light }: Stage, dark: number): Colour =>
  mix(mix(light.accents[0], light.lamp, 0.3), mix(light.near, BLACK, 0.2), dark);

export function outside(stage: Stage): void {
  const { horizon, height, random } = stage;
  paintRidge(stage, {
    distance: 0.85,
    base: horizon * 1.08,
    rise: height * 0.16,
    scale: 180,
    rocky: true,
    snow: random() < 0.6,
  });
  paintAir(stage, horizon * 0.8, horizon * 1.2, 0.4);
  paintRidge(stage, { distance: 0.5, base: horizon * 1.26, rise: height * 0.1, scale: 240 });
  paintWeather(stage);
}

/** The wall with a hole in it, lit from the lamp, and light that falls in. */
export function wall(
  { pen, width, height, light, sun }: Stage,
  pane: Frame,
  colour: Colour,
  arched = false,
): void {
  pen.beginPath();
  pen.rect(0, 0, width, height);
  outline(pen, pane, arched);
  pen.fillStyle = gradient(pen, 0, height, [mix(colour, BLACK, 0.45), colour, mix(colour, BLACK, 0.35)]);
  pen.fill('evenodd');
  shine(
    pen,
    pane.x + pane.width / 2,
    pane.y + pane.height * 0.6,
    pane.width * 1.25,
    light.glow,
    light.dark ? 0.12 : 0.3,
  );
  pen.strokeStyle = css(mix(colour, BLACK, 0.55));
  pen.lineWidth = 16;
  pen.beginPath();
  outline(pen, pane, arched);
  pen.stroke();
  pen.fillStyle = css(mix(colour, BLACK, 0.5));
  pen.fillRect(pane.x - 26, pane.y + pane.height, pane.width + 52, 20);
  pen.fillStyle = css(light.glow, light.dark ? 0.18 : 0.35);
  pen.fillRect(pane.x - 26, pane.y + pane.height, pane.width + 52, 3);
  pen.save();
  pen.globalCompositeOperation = 'screen';
  pen.fillStyle = gradient(pen, pane.y + pane.height, height, [
    css(light.glow, light.dark ? 0.06 : 0.16),
    css(light.glow, 0),
  ]);
  const lean = (width / 2 - sun.x) * 0.5;
  pen.beginPath();
  pen.moveTo(pane.x, pane.y + pane.height + 20);
  pen.lineTo(pane.x + pane.width, pane.y + pane.height + 20);
  pen.lineTo(pane.x + pane.width * 1.2 + lean, height);
  pen.lineTo(pane.x - pane.width * 0.2 + lean, height);
  pen.fill();
  pen.restore();
}

export function outline(pen: Stage['pen'], { x, y, width, height }: Frame, arched: boolean): void {
  pen.moveTo(x, y + height);
  pen.lineTo(x, arched ? y + width / 2 : y);
  if (arched) pen.arc(x + width / 2, y + width / 2, width / 2, Math.PI, 0);
  else pen.lineTo(x + width, y);
  pen.lineTo(x + width, y + height);
  pen.closePath();
}

export function bars({ pen, light }: Stage, { x, y, width, height }: Frame, count: number): void {
  pen.fillStyle = css(mix(light.near, BLACK, 0.3));
  for (let i = 1; i < count; i++) pen.fillRect(x + (width / count) * i - 4, y, 8, height);
  for (let i = 1; i < 3; i++) pen.fillRect(x, y + (height / 3) * i - 3, width, 6);
}

export function lampOnWall({ pen, light }: Stage, x: number, y: number): void {
  shine(pen, x, y, 380, light.lamp, 0.6);
  shine(pen, x, y, 90, light.lamp, 0.9);
  pen.fillStyle = css(mix(light.near, BLACK, 0.2));
  pen.fillRect(x - 2, 0, 4, y - 34);
  pen.fillStyle = css(mix(light.lamp, [255, 255, 240], 0.55));
  pen.beginPath();
  pen.ellipse(x, y, 17, 22, 0, 0, 7);
  pen.fill();
  pen.fillStyle = css(mix(light.near, BLACK, 0.2));
  pen.beginPath();
  pen.moveTo(x - 30, y - 8);
  pen.quadraticCurveTo(x, y - 52, x + 30, y - 8);
  pen.fill();
}

export function books(
  stage: Stage,
  x: number,
  foot: number,
  across: number,
  tall: number,
  random: Random,
): void {
  const { pen, light } = stage;
  pen.fillStyle = css(mix(wallColour(stage, 0.7), BLACK, 0.35));
  pen.fillRect(x - 8, foot, across + 16, 7);
  const spines = [
    light.accents[0],
    light.accents[1],
    light.sky[1],
    light.haze,
    [88, 62, 50],
    [60, 84, 74],
  ] as const;
  for (let at = x; at < x + across - 6;) {
    const [thick, up] = [between(random, 6, 17), tall * between(random, 0.62, 0.98)];
    if (random() < 0.07) {
      at += thick * 1.6;
      continue;
    }
    const spine = mix(
      spines[Math.floor(random() * spines.length)] ?? spines[0],
      mix(light.near, BLACK, 0.2),
      between(random, 0.25, 0.6),
    );
    pen.fillStyle = css(spine);
    pen.fillRect(at, foot - up, thick - 1, up);
    pen.fillStyle = css(light.lamp, 0.28);
    if (thick > 9) pen.fillRect(at + 2, foot - up * 0.82, thick - 5, 2);
    at += thick;
  }
}

export function table({ pen, width, height, light }: Stage, at: number): void {
  const wood = mix(mix([122, 78, 50], light.accents[0], 0.2), BLACK, light.dark ? 0.5 : 0.3);
  pen.fillStyle = gradient(pen, at, height, [mix(wood, light.lamp, 0.3), wood, mix(wood, BLACK, 0.6)]);
  pen.fillRect(0, at, width, height - at);
  pen.fillStyle = css(light.lamp, 0.35);
  pen.fillRect(0, at, width, 2);
  shine(pen, width / 2, at + 30, width * 0.5, light.lamp, 0.22);
}
