import uPlot from 'uplot';
import { formatCompact } from '../../../../lib/format/numbers';
import { type ChartLine } from '../chart-lines';
import { labelledSlots } from '../../../../lib/format/labelled-slots';

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
  /** Names under the axis, one for each slot. */
  labels: string[];
  lines: ChartLine[];
  hidden: ReadonlySet<string>;
  /** After the lines follow the same ones of the period before. */
  compared: boolean;
  colours: ChartColours;
  width: number;
  height: number;
  onCursor: (plot: uPlot) => void;
  /** Drawn, perhaps at another size. */
  onDraw: (plot: uPlot) => void;
}

function lineOptions(input: ChartInput, before: boolean): uPlot.Series[] {
  const { lines, hidden, colours, labels } = input;
  return lines.map((line, i) => {
    const colour = colours.lines[i] ?? colours.text;
    return {
      label: line.id,
      show: !hidden.has(line.id),
      stroke: before ? `color-mix(in srgb, ${colour} 55%, transparent)` : colour,
      width: before ? 1.5 : 2,
      dash: before ? [4, 5] : undefined,
      fill: i === 0 && !before ? fade(colour) : undefined,
      paths: uPlot.paths.spline?.(),
      // One or two slots are points, not a line.
      points: { show: !before && labels.length < 3, size: 8, fill: colour },
    };
  });
}

export function chartOptions(input: ChartInput): uPlot.Options {
  const { labels, colours, width, height } = input;
  const count = labels.length;
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
      x: { time: false, range: () => (count === 1 ? [-1, 1] : [0, count - 1]) },
      // A little room above the peak; never a flat scale for slots without anything.
      y: { range: (_, __, max) => [0, Math.max(4, (max ?? 0) * 1.08)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 36,
        gap: 10,
        splits: (plot) => labelledSlots(count, plot.bbox.width / uPlot.pxRatio),
        values: (_, splits) => splits.map((index) => labels[index] ?? ''),
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
    series: [{}, ...lineOptions(input, false), ...(input.compared ? lineOptions(input, true) : [])],
    hooks: { setCursor: [input.onCursor], draw: [input.onDraw] },
  };
}
