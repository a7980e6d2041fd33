import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { type Funnel, type OpenFigure } from './funnel';

interface FunnelGroupsProps {
  names: readonly string[];
  groups: Funnel['groups'];
  nameOf: (key: string) => string;
  onOpen: (figure: OpenFigure) => void;
}

/** A line a group, a column a step; each figure opens its people. */
export const FunnelGroups = ({ names, groups, nameOf, onOpen }: FunnelGroupsProps) => (
  <div
    className="relative overflow-x-auto px-5 pb-5"
    tabIndex={0}
    role="region"
    aria-label={t('funnel.groups')}
  >
    <table className="figures w-full border-separate border-spacing-[3px] text-sm">
      <thead>
        <tr className="text-muted">
          <th scope="col" className="sticky left-0 z-10 bg-surface pr-3 text-left font-normal">
            {t('funnel.group')}
          </th>
          {names.map((name, index) => (
            <th
              key={index}
              scope="col"
              className="max-w-32 min-w-20 pb-1 text-center align-bottom font-normal"
            >
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, steps }) => (
          <tr key={key}>
            <th
              scope="row"
              className="sticky left-0 z-10 max-w-48 truncate bg-surface pr-3 text-left font-normal"
            >
              <bdi>{nameOf(key)}</bdi>
            </th>
            {steps.map(({ people, shareOfFirst }, index) => (
              <td
                key={index}
                className="h-11 rounded-sm p-0 text-center"
                style={{ background: tint(shareOfFirst) }}
              >
                <button
                  type="button"
                  disabled={people === 0}
                  onClick={() => onOpen({ step: index + 1, figure: 'reached', group: key })}
                  className="size-full rounded-sm px-2 -outline-offset-2"
                >
                  <span className="sr-only">
                    {t('funnel.openGroup', { group: nameOf(key), name: names[index] ?? '' })}
                  </span>
                  <span className="block font-medium">
                    {shareOfFirst === null ? '–' : formatPercent(shareOfFirst)}
                  </span>
                  <span className="block text-xs">{formatNumber(people)}</span>
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** Never so strong that the theme's text could not be read on it. */
const tint = (share: number | null): string =>
  share
    ? `color-mix(in oklab, var(--color-accent-solid) ${Math.round(4 + share * 40)}%, var(--color-surface))`
    : 'var(--color-sunken)';
