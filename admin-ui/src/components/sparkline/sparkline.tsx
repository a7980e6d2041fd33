import { useId } from 'react';
import { areaPath, linePath } from './spark-path';

interface SparklineProps {
  values: number[];
  /** A CSS colour. */
  colour: string;
  className?: string;
}

const WIDTH = 240;
const HEIGHT = 48;

/** The shape of a series, without figures: they stand beside it. */
export function Sparkline({ values, colour, className }: SparklineProps) {
  const id = useId();
  if (values.length < 2) return <div className={className} />;
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={className}>
      <linearGradient id={id} x1="0" x2="0" y1="0" y2="1">
        <stop offset="0" style={{ stopColor: colour, stopOpacity: 0.22 }} />
        <stop offset="1" style={{ stopColor: colour, stopOpacity: 0.02 }} />
      </linearGradient>
      <path d={areaPath(values, WIDTH, HEIGHT)} fill={`url(#${id})`} />
      <path
        d={linePath(values, WIDTH, HEIGHT)}
        fill="none"
        style={{ stroke: colour }}
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
