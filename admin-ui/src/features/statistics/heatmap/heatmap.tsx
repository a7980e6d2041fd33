import { type KeyboardEvent, useState } from 'react';
import { type HeatmapCell } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { formatNumber } from '../../../lib/format/numbers';
import { hourName, weekBegin, weekdayName } from '../../../lib/format/week';
import { speech } from '../../../lib/i18n/language';
import { t } from '../../../lib/i18n/t';
import { busiest, heatRows, HOURS, movedTo, type Place, warmth, weekdaysFrom } from './heat';

const hours = Array.from({ length: HOURS }, (_, hour) => hour);
/** Below this a cell that is not empty could not be told from one that is. */
const FAINTEST = 0.12;

const sentence = (weekday: number, hour: number, messages: number): string =>
  t('heatmap.cell', {
    weekday: weekdayName(weekday, 'long'),
    hour: hourName(hour),
    messages: t('stats.countMessages', { count: messages }),
  });

/** How much people write at each hour of the week. What is pointed at, or walked to by arrow keys, is told below. */
export function Heatmap({ cells }: { cells: HeatmapCell[] }) {
  const [at, setAt] = useState<Place | null>(null);
  const weekdays = weekdaysFrom(weekBegin(speech().tag));
  const rows = heatRows(cells, weekdays);
  const peak = busiest(cells);
  const tint = (value: number): string | undefined => {
    if (value === 0) return undefined;
    const share = FAINTEST + (1 - FAINTEST) * warmth(value, peak?.messages ?? 0);
    return `color-mix(in oklab, var(--color-messages) ${Math.round(share * 100)}%, var(--color-sunken))`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = movedTo(at, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <div className="px-5 pb-5">
      <div
        role="group"
        tabIndex={0}
        aria-label={t('heatmap.keys')}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
        onPointerLeave={() => setAt(null)}
        className="rounded-sm"
      >
        <table className="w-full table-fixed border-separate border-spacing-[3px]">
          <caption className="sr-only">{t('heatmap.caption')}</caption>
          <colgroup>
            <col className="w-9" />
          </colgroup>
          <thead>
            <tr>
              <td />
              {hours.map((hour) => (
                <th
                  key={hour}
                  scope="col"
                  className="figures h-5 p-0 text-left text-xs font-normal text-muted"
                >
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
                    onPointerEnter={() => setAt({ row, hour })}
                    className={cn(
                      'rounded-[3px] bg-sunken p-0',
                      at?.row === row && at.hour === hour && 'outline-2 outline-text',
                    )}
                    style={{ background: tint(value) }}
                  >
                    <span className="sr-only">{formatNumber(value)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="figures mt-2 text-sm text-muted">
        {at
          ? sentence(weekdays[at.row] ?? 1, at.hour, rows[at.row]?.[at.hour] ?? 0)
          : peak
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
