import { BLACK, type Colour, css, mix } from '../colour';
import { atDistance } from '../light';
import { type Stage } from '../stage';

/** The colours of one thing, at its distance. */
export interface Ink {
  body: string;
  shade: string;
  /** The side towards the light. */
  rim: string;
  accent: string;
  second: string;
  pale: string;
  lamp: string;
}

export function inkOf({ light, composition }: Stage, distance: number): Ink {
  const far = (colour: Colour): Colour => mix(colour, light.haze, distance * 0.75);
  const indoors = composition.place === 'room' || composition.place === 'library';
  const body = atDistance(light, indoors ? 0.06 : distance);
  const dim = light.dark ? 0.4 : 0.12;
  return {
    body: css(body),
    shade: css(mix(body, BLACK, 0.4)),
    rim: css(far(mix(body, light.glow, 0.55))),
    accent: css(far(mix(light.accents[0], light.near, dim))),
    second: css(far(mix(light.accents[1], light.near, dim))),
    pale: css(far(mix(light.accents[2], light.near, dim * 0.8))),
    lamp: css(light.lamp),
  };
}
