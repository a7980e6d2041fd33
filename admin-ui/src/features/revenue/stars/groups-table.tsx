import { FigureButton } from '../../../components/figure-button';
import { Panel } from '../../../components/panel';
import { formatNumber } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { type OpenPayers, type RevenueGroup } from '../revenue';

interface GroupsTableProps {
  by: 'plan' | 'persona' | 'source';
  groups: RevenueGroup[];
  onOpen: (open: OpenPayers) => void;
}

/** As many as can be compared at a glance; the rest is in the API. */
const MOST = 12;

/** Stars by what they were paid for, with, or after. */
export const GroupsTable = ({ by, groups, onOpen }: GroupsTableProps) => (
  <Panel title={t(`revenueBy.${by}`)}>
    {groups.length === 0 ? (
      <p className="px-5 pb-5 text-sm text-muted">{t('revenue.nothing')}</p>
    ) : (
      <div
        className="overflow-x-auto px-3 pb-3"
        tabIndex={0}
        role="region"
        aria-label={t('revenue.table', { title: t(`revenueBy.${by}`) })}
      >
        <table className="figures w-full text-right text-sm">
          <thead className="text-sm text-muted">
            <tr>
              <th scope="col" className="px-1.5 py-1 text-left font-medium">
                {t(`revenueKey.${by}`)}
              </th>
              <th scope="col" className="px-1.5 py-1 font-medium">
                {t('revenue.stars')}
              </th>
              <th scope="col" className="px-1.5 py-1 font-medium">
                {t('revenue.returned')}
              </th>
              <th scope="col" className="px-1.5 py-1 font-medium">
                {t('revenue.payers')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, MOST).map(({ key, label, paid, refunded, payers }) => {
              const name = label ?? key ?? t('revenue.unknown');
              return (
                <tr key={key ?? ''} className="border-t">
                  <th scope="row" className="max-w-32 truncate px-1.5 py-2 text-left font-medium">
                    <bdi>{name}</bdi>
                  </th>
                  <td className="px-1.5">{formatNumber(paid)}</td>
                  <td className="px-1.5">
                    <FigureButton
                      value={formatNumber(refunded)}
                      label={`${name}, ${t('revenue.returned')}: ${formatNumber(refunded)}`}
                      disabled={refunded === 0}
                      onClick={() => onOpen({ figure: 'refunded', by, key })}
                    />
                  </td>
                  <td className="px-1.5">
                    <FigureButton
                      value={formatNumber(payers)}
                      label={`${name}, ${t('revenue.payers')}: ${formatNumber(payers)}`}
                      disabled={payers === 0}
                      onClick={() => onOpen({ figure: 'paid', by, key })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    )}
  </Panel>
);
