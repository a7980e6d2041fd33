import { type HeatmapCell } from '../../../lib/api-types';
import { formatNumber } from '../../../lib/format/numbers';
import { hourName, weekBegin, weekdayName } from '../../../lib/format/week';
import { speech } from '../../../lib/i18n/language';
import { t } from '../../../lib/i18n/t';
import { busiest, heatRows, HOURS, warmth, weekdaysFrom } from './heat';

const hours = Array.from({ length: HOURS }, (_, hour) => hour);
/** Below this a cell that is not empty could not be told from one that is. */
const FAINTEST = 0.12;

/** How much people write at each hour of the week. */
export function Heatmap({ cells }: { cells: HeatmapCell[] }) {
  const weekdays = weekdaysFrom(weekBegin(speech().tag));
  const rows = heatRows(cells, weekdays);
  const peak = busiest(cells);
  const tint = (value: number): string | undefined => {
    if (value === 0) return undefined;
    const share = FAINTEST + (1 - FAINTEST) * warmth(value, peak?.messages ?? 0);
    return `color-mix(in oklab, var(--color-messages) ${Math.round(share * 100)}%, var(--color-sunken))`;
  };
  return (
    <div className="px-5 pb-5">
      <table className="w-full table-fixed border-separate border-spacing-[3px]">
        <caption className="sr-only">{t('heatmap.caption')}</caption>
        <colgroup>
          <col className="w-9" />
        </colgroup>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col" className="figures h-5 p-0 text-left text-xs font-normal text-muted">
                <span className="sr-only">{hourName(hour)}</span>
                <span aria-hidden className="block w-0 whitespace-nowrap">
                  {hour % 6 === 0 && hourName(hour)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, row) => (
            <tr key={weekday}>
              <th scope="row" className="h-7 p-0 text-left text-xs font-normal text-muted">
                {weekdayName(weekday, 'short')}
              </th>
              {rows[row]?.map((value, hour) => (
                <td
                  key={hour}
                  title={t('heatmap.cell', {
                    weekday: weekdayName(weekday, 'long'),
                    hour: hourName(hour),
                    messages: t('stats.countMessages', { count: value }),
                  })}
                  className="rounded-[3px] bg-sunken p-0"
                  style={{ background: tint(value) }}
                >
                  <span className="sr-only">{formatNumber(value)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="figures mt-2 text-sm text-muted">
        {peak
          ? t('heatmap.busiest', {
              weekday: weekdayName(peak.weekday, 'long'),
              hour: hourName(peak.hour),
              messages: t('stats.countMessages', { count: peak.messages }),
            })
          : t('heatmap.quiet')}
      </p>
    </div>
  );
}
