import { type Day } from '../../../lib/format/days';
import { type Curve, firstPeriod } from './curves';
import { type Retention } from '../retention';

/** Where points lie, 0 to 1 from the left and from the top. */
export interface CurveScale {
  x: (period: number) => number;
  y: (share: number) => number;
}

export function curveScale(retention: Retention, columns: number, top: number): CurveScale {
  const first = firstPeriod(retention);
  const most = Math.max(columns - 1 - first, 1);
  return { x: (period) => (period - first) / most, y: (share) => 1 - share / top };
}

interface CurveLinesProps {
  curves: readonly Curve[];
  average: readonly (number | null)[];
  scale: CurveScale;
  lit: Day | undefined;
}

const WIDTH = 1000;
const HEIGHT = 300;
/** More lines than this are told apart only where one is pointed at. */
const FEW = 15;

/** A line for each cohort, dashed where its period is not over yet, and a bold one for all. */
export function CurveLines({ curves, average, scale, lit }: CurveLinesProps) {
  const at = (period: number, share: number): string =>
    `${(scale.x(period) * WIDTH).toFixed(1)},${(scale.y(share) * HEIGHT).toFixed(1)}`;
  // A line of no length: with its round ends it is the dot of a curve that has only one point.
  const path = (points: string[]): string => (points.length > 0 ? `M${points.join('L')}h0` : '');
  const usual = curves.length > FEW ? 0.5 : 0.85;
  const all = average.flatMap((share, period) => (share === null ? [] : [at(period, share)]));
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible"
      aria-hidden
    >
      <g fill="none" strokeLinejoin="round" strokeLinecap="round">
        {curves.map(({ cohort, colour, cells }) => {
          const over = cells.filter(({ isOver }) => isOver);
          const open = cells.slice(Math.max(0, over.length - 1));
          const line = {
            style: { stroke: colour },
            strokeWidth: cohort === lit ? 3.5 : 1.75,
            vectorEffect: 'non-scaling-stroke' as const,
          };
          return (
            <g key={cohort} opacity={cohort === lit ? 1 : lit ? 0.22 : usual}>
              <path d={path(over.map(({ period, share }) => at(period, share)))} {...line} />
              {open.length > (over.length > 0 ? 1 : 0) && (
                <path
                  d={path(open.map(({ period, share }) => at(period, share)))}
                  strokeDasharray="1 6"
                  {...line}
                />
              )}
            </g>
          );
        })}
        <path d={path(all)} className="stroke-text" strokeWidth="3" vectorEffect="non-scaling-stroke" />
      </g>
    </svg>
  );
}
