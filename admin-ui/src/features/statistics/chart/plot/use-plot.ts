import { type RefObject, useEffect, useRef, useState } from 'react';
import uPlot from 'uplot';
import { useDrawnDark } from '../../../../lib/browser/theme';
import { type ChartLine } from '../chart-lines';
import { chartColours } from './chart-colours';
import { chartOptions } from './chart-options';

export interface PlotCursor {
  index: number;
  /** Pixels from the left edge of the host. */
  left: number;
  /** Width of the host. */
  width: number;
}

/** Where the slots lie, in pixels from the left edge of the host. */
export interface PlotFrame {
  left: number;
  width: number;
}

interface PlotInput {
  host: RefObject<HTMLDivElement | null>;
  labels: string[];
  lines: ChartLine[];
  /** Line by line, slot by slot. */
  values: (number | null)[][];
  /** The same of the period before, or nothing. */
  before: (number | null)[][];
  hidden: ReadonlySet<string>;
}

/** Draws into `host`, follows its width and the theme, and tells which slot is pointed at. */
export function usePlot({ host, labels, lines, values, before, hidden }: PlotInput) {
  const [cursor, setCursor] = useState<PlotCursor | null>(null);
  const [frame, setFrame] = useState<PlotFrame | null>(null);
  const plot = useRef<uPlot | null>(null);
  const dark = useDrawnDark();

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const options = chartOptions({
      labels,
      lines,
      hidden,
      compared: before.length > 0,
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
      onDraw: ({ over: { offsetLeft: left, clientWidth: width } }) =>
        setFrame((last) => (last?.left === left && last.width === width ? last : { left, width })),
    });
    const drawn = new uPlot(options, [labels.map((_, i) => i), ...values, ...before], element);
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
  }, [host, labels, lines, values, before, hidden, dark]);

  /** Points at a slot by its number, or (with null) at none. */
  const point = (index: number | null) => {
    const drawn = plot.current;
    if (!drawn) return;
    const left = index === null ? -10 : drawn.valToPos(Math.min(Math.max(index, 0), labels.length - 1), 'x');
    drawn.setCursor({ left, top: index === null ? -10 : 0 });
  };
  return { cursor, frame, point };
}
