import uPlot from 'uplot';
import { formatCompact } from '../../../lib/format/numbers';
import { shortDay } from '../../../lib/format/times';
import { type ChartLine } from './chart-lines';
import { labelledDays } from './labelled-days';

export interface ChartColours {
  /** One for each line. */
  lines: string[];
  text: string;
  grid: string;
  surface: string;
  font: string;
}

const fade = (colour: string) => (plot: uPlot) => {
  const { top, height } = plot.bbox;
  const gradient = plot.ctx.createLinearGradient(0, top, 0, top + height);
  gradient.addColorStop(0, `color-mix(in srgb, ${colour} 24%, transparent)`);
  gradient.addColorStop(1, `color-mix(in srgb, ${colour} 1%, transparent)`);
  return gradient;
};

export interface ChartInput {
  days: string[];
  lines: ChartLine[];
  hidden: ReadonlySet<string>;
  colours: ChartColours;
  width: number;
  height: number;
  onCursor: (plot: uPlot) => void;
}

export function chartOptions({
  days,
  lines,
  hidden,
  colours,
  width,
  height,
  onCursor,
}: ChartInput): uPlot.Options {
  const axis = { stroke: colours.text, font: colours.font, ticks: { show: false } };
  return {
    width,
    height,
    padding: [12, 24, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 9, width: 2, fill: colours.surface },
    },
    scales: {
      x: { time: false, range: () => (days.length === 1 ? [-1, 1] : [0, days.length - 1]) },
      // A little room above the peak; never a flat scale for days without anything.
      y: { range: (_, __, max) => [0, Math.max(4, (max ?? 0) * 1.08)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 36,
        gap: 10,
        splits: (plot) => labelledDays(days.length, plot.bbox.width / uPlot.pxRatio),
        values: (_, splits) => splits.map((index) => shortDay(days[index] ?? '', days.at(-1))),
      },
      {
        ...axis,
        grid: { stroke: colours.grid, width: 1 },
        border: { show: false },
        size: 52,
        gap: 8,
        space: 56,
        incrs: [
          1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 2e6, 5e6, 1e7,
        ],
        values: (_, splits) => splits.map(formatCompact),
      },
    ],
    series: [
      {},
      ...lines.map((line, i): uPlot.Series => {
        const colour = colours.lines[i] ?? colours.text;
        return {
          label: line.label,
          show: !hidden.has(line.id),
          stroke: colour,
          width: 2,
          fill: i === 0 ? fade(colour) : undefined,
          paths: uPlot.paths.spline?.(),
          // A single day is a point, not a line.
          points: { show: days.length < 3, size: 8, fill: colour },
        };
      }),
    ],
    hooks: { setCursor: [onCursor] },
  };
}
