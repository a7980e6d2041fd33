import { type Day } from '../lib/format/days';
import { formatCompact, formatNumber } from '../lib/format/numbers';
import { useToday } from '../lib/format/time-zone';
import { dayHeading, shortDay } from '../lib/format/times';
import { t } from '../lib/i18n/t';

export interface TrendLine {
  name: string;
  /** A CSS colour. */
  colour: string;
  /** One for each day. */
  values: number[];
}

interface TrendProps {
  caption: string;
  days: Day[];
  lines: TrendLine[];
}

const WIDTH = 1000;
const HEIGHT = 200;

/** A few lines over the same days, on one scale that begins at nought. */
export function Trend({ caption, days, lines }: TrendProps) {
  const today = useToday();
  const most = Math.max(...lines.flatMap(({ values }) => values), 1);
  const pathOf = (values: number[]): string =>
    values
      .map((value, at) => {
        const x = (at / Math.max(values.length - 1, 1)) * WIDTH;
        return `${at === 0 ? 'M' : 'L'}${x.toFixed(1)},${(HEIGHT - (value / most) * (HEIGHT - 4) - 2).toFixed(1)}`;
      })
      .join('');
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return (
    <figure className="px-5 pb-5">
      <div className="relative border-b" aria-hidden>
        <span className="figures absolute top-0 left-0 text-xs text-muted">{formatCompact(most)}</span>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="block h-52 w-full overflow-visible pt-4"
        >
          {lines.map(({ name, colour, values }) => (
            <path
              key={name}
              d={pathOf(values)}
              fill="none"
              style={{ stroke: colour }}
              strokeWidth="2"
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <p className="figures mt-1.5 flex justify-between text-xs text-muted" aria-hidden>
        <span>{shortDay(first, today)}</span>
        <span>{shortDay(last, today)}</span>
      </p>
      <table className="sr-only">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.time')}</th>
            {lines.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day, at) => (
            <tr key={day}>
              <th scope="row">{dayHeading(day, today)}</th>
              {lines.map(({ name, values }) => (
                <td key={name}>{formatNumber(values[at] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
