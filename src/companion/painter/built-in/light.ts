import { type PictureStyle } from '../../personas/persona';
import { BLACK, brightness, type Colour, colourOf, mix, WHITE } from './colour';
import { type Hour, type Weather } from './lexicon';
import { type Random } from './random';

/** All colours of a picture. */
export interface Light {
  /** From the zenith to the horizon. */
  sky: readonly [Colour, Colour, Colour, Colour];
  /** Sun, moon, and what they touch. */
  glow: Colour;
  /** What stands nearest, mostly against the light. */
  near: Colour;
  /** What lies furthest: the colour of the air. */
  haze: Colour;
  /** Windows, lanterns, fires. */
  lamp: Colour;
  accents: readonly [Colour, Colour, Colour];
  dark: boolean;
}

const skies: Record<Hour, readonly [string, string, string, string]> = {
  night: ['#060a1c', '#0f1a3c', '#23356a', '#4d6394'],
  dusk: ['#101d45', '#2f4379', '#8a6f9b', '#e8a58a'],
  sunset: ['#2b1d52', '#8c3a6e', '#ea6a4f', '#ffc76e'],
  dawn: ['#36507f', '#8c86b0', '#eeaf9d', '#ffe2b0'],
  day: ['#2a77b8', '#6aaede', '#b5dcea', '#f8f1d8'],
};
const glows: Record<Hour, string> = {
  night: '#f4eccb',
  dusk: '#ffd9a6',
  sunset: '#fff0b8',
  dawn: '#fff1cf',
  day: '#fffbe6',
};
const overcast = colourOf('#8d99a3');

/** The colours of an hour, drawn towards the palette of the style. */
export function lightOf(
  hour: Hour,
  weather: Weather | undefined,
  style: PictureStyle | undefined,
  random: Random,
): Light {
  const palette = (style?.palette ?? [])
    .map(colourOf)
    .sort((one, other) => brightness(one) - brightness(other));
  const tone = (at: number): Colour | undefined => palette[Math.round(at * (palette.length - 1))];
  const towards = (colour: Colour, at: number, share: number): Colour => {
    const to = tone(at);
    return to ? mix(colour, to, share) : colour;
  };
  const dark = hour === 'night' || hour === 'dusk';
  const gray =
    weather === 'rain'
      ? hour === 'night'
        ? 0.18
        : 0.42
      : weather === 'fog'
        ? 0.34
        : weather === 'snow'
          ? 0.22
          : 0;
  const cloud = mix(overcast, BLACK, hour === 'night' ? 0.7 : hour === 'dusk' ? 0.45 : 0);
  const pull = 0.16 + random() * 0.16;
  const sky = skies[hour].map((code, i) =>
    towards(mix(colourOf(code), cloud, gray), dark ? i * 0.22 : 0.3 + i * 0.2, pull),
  ) as unknown as Light['sky'];
  const glow = towards(colourOf(glows[hour]), 1, 0.25);
  const near = mix(towards(mix(sky[0], BLACK, 0.62), 0, 0.5), BLACK, dark ? 0.25 : 0.05);
  return {
    sky,
    glow,
    near,
    haze: mix(sky[3], sky[2], 0.35),
    lamp: towards(colourOf('#ffc261'), 0.95, 0.2),
    accents: [
      towards(colourOf('#d9604c'), 0.7, 0.35),
      towards(colourOf('#e9b44c'), 0.85, 0.4),
      towards(WHITE, 1, 0.3),
    ],
    dark,
  };
}

/** Air lies between: what is far takes the colour of the horizon. @param distance 0 near … 1 far */
export const atDistance = ({ near, haze }: Light, distance: number): Colour =>
  mix(near, haze, distance ** 0.85);
