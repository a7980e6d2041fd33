import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { shareAfter, stairs, type SurvivalCurve } from './churn';

const WIDTH = 1000;
const HEIGHT = 240;
/** Days after which the shares are told in figures. */
const TOLD = [1, 7, 30];

const colourOf = (index: number): string =>
  index === 0
    ? 'var(--color-text)'
    : `light-dark(oklch(0.54 0.15 ${(index * 67 + 253) % 360}), oklch(0.75 0.13 ${(index * 67 + 253) % 360}))`;

interface SurvivalChartProps {
  curves: SurvivalCurve[];
  nameOf: (value: string) => string;
}

/** The shares that have not left by day of life, with the band of everybody's; told in a table below. */
export function SurvivalChart({ curves, nameOf }: SurvivalChartProps) {
  const days = Math.max(1, ...curves.map((curve) => curve.days));
  const least = Math.min(0.9, ...curves.flatMap(({ steps }) => steps.map(({ survival }) => survival)));
  const bottom = Math.max(0, Math.floor(least * 10) / 10);
  const point = ([day, share]: [number, number]): string =>
    `${((day / days) * WIDTH).toFixed(1)},${((1 - (Math.max(share, bottom) - bottom) / (1 - bottom)) * HEIGHT).toFixed(1)}`;
  const all = curves[0];
  return (
    <figure className="px-5 pb-5">
      <div className="relative border-b py-3 pl-11" aria-hidden>
        <span className="figures absolute top-1 left-0 text-xs text-muted">{formatPercent(1)}</span>
        <span className="figures absolute bottom-1 left-0 text-xs text-muted">{formatPercent(bottom)}</span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className="block h-56 w-full">
          {all && (
            <path
              d={`M${[...stairs(all, 'high'), ...stairs(all, 'low').reverse()].map(point).join('L')}Z`}
              className="fill-text"
              opacity="0.1"
            />
          )}
          {curves.map((curve, index) => (
            <path
              key={curve.value}
              d={`M${stairs(curve).map(point).join('L')}`}
              fill="none"
              style={{ stroke: colourOf(index) }}
              strokeWidth={index === 0 ? 3 : 1.75}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <p className="figures flex justify-between pt-1 pl-11 text-xs text-muted" aria-hidden>
        <span>{formatNumber(0)}</span>
        <span>{t('churn.days', { days: formatNumber(days) })}</span>
      </p>
      <div className="overflow-x-auto pt-3" tabIndex={0} role="region" aria-label={t('churn.shares')}>
        <table className="figures w-full text-right text-sm">
          <thead className="text-muted">
            <tr>
              <th scope="col" className="py-1.5 text-left font-medium">
                {t('churn.curve')}
              </th>
              <th scope="col" className="px-2 font-medium">
                {t('churn.people')}
              </th>
              {TOLD.map((day) => (
                <th key={day} scope="col" className="px-2 font-medium whitespace-nowrap">
                  {t('churn.after', { day: formatNumber(day) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {curves.map((curve, index) => (
              <tr key={curve.value}>
                <th scope="row" className="border-t py-1.5 text-left font-medium">
                  <span
                    aria-hidden
                    className="mr-2 inline-block size-2.5 rounded-full"
                    style={{ background: colourOf(index) }}
                  />
                  <bdi>{curve.value === null ? t('churn.everybody') : nameOf(curve.value)}</bdi>
                </th>
                <td className="border-t px-2">{formatNumber(curve.people)}</td>
                {TOLD.map((day) => (
                  <td key={day} className="border-t px-2">
                    {day <= curve.days ? formatPercent(shareAfter(curve, day)) : '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
