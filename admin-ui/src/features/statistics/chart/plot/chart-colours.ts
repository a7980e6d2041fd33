import { type ChartColours } from './chart-options';

/** Reads tokens as a canvas needs them: resolved for the theme in which `host` is drawn. */
export function chartColours(host: HTMLElement, tokens: string[]): ChartColours {
  const probe = host.appendChild(document.createElement('i'));
  const resolve = (token: string): string => {
    probe.style.color = `var(--color-${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    lines: tokens.map(resolve),
    text: resolve('muted'),
    grid: resolve('line'),
    surface: resolve('surface'),
    font: `12px ${getComputedStyle(host).fontFamily}`,
  };
  probe.remove();
  return colours;
}
