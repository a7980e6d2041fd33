import { type RefObject, useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import { useDrawnDark } from '../../../lib/browser/theme';
import { chartColours } from './chart-colours';
import { type ChartLine } from './chart-lines';
import { chartOptions } from './chart-options';

export interface PlotCursor {
  index: number;
  /** Pixels from the left edge of the host. */
  left: number;
  /** Width of the host. */
  width: number;
}

interface PlotInput {
  host: RefObject<HTMLDivElement | null>;
  days: string[];
  lines: ChartLine[];
  /** Line by line, day by day. */
  values: number[][];
  hidden: ReadonlySet<string>;
}

/** Draws into `host`, follows its width and the theme, and tells which day is pointed at. */
export function usePlot({ host, days, lines, values, hidden }: PlotInput) {
  const [cursor, setCursor] = useState<PlotCursor | null>(null);
  const plot = useRef<uPlot | null>(null);
  const dark = useDrawnDark();

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const options = chartOptions({
      days,
      lines,
      hidden,
      colours: chartColours(
        element,
        lines.map(({ token }) => token),
      ),
      width: element.clientWidth,
      height: element.clientHeight,
      onCursor: ({ cursor: { idx, left = -1 }, over, width }) =>
        setCursor(
          typeof idx !== 'number' || left < 0 ? null : { index: idx, left: left + over.offsetLeft, width },
        ),
    });
    const drawn = new uPlot(options, [days.map((_, i) => i), ...values], element);
    plot.current = drawn;
    const observer = new ResizeObserver(() =>
      drawn.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.destroy();
      plot.current = null;
      setCursor(null);
    };
    // `dark` is no input, but the colours read here depend on it.
  }, [host, days, lines, values, hidden, dark]);

  /** Points at a day by its number, or (with null) at none. */
  const point = (index: number | null) => {
    const drawn = plot.current;
    if (!drawn) return;
    const left = index === null ? -10 : drawn.valToPos(Math.min(Math.max(index, 0), days.length - 1), 'x');
    drawn.setCursor({ left, top: index === null ? -10 : 0 });
  };
  return { cursor, point };
}
