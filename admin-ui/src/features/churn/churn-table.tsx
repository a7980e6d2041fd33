import { FigureButton } from '../../components/figure-button';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { type ChurnGroup, type ChurnRow } from './churn';

interface ChurnTableProps {
  group: ChurnGroup;
  rows: ChurnRow[];
  nameOf: (value: string) => string;
  onOpen: (figure: string, value: string) => void;
}

/** Who left of those who were there, told apart; each figure opens its people. */
export const ChurnTable = ({ group, rows, nameOf, onOpen }: ChurnTableProps) => (
  <div className="overflow-x-auto px-5 pb-5" tabIndex={0} role="region" aria-label={t('churn.table')}>
    <table className="figures w-full text-right">
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="py-2 text-left font-medium">
            {t(`churnGroup.${group}`)}
          </th>
          <th scope="col" className="px-2 font-medium">
            {t('churn.people')}
          </th>
          <th scope="col" className="px-2 font-medium">
            {t('churn.left')}
          </th>
          <th scope="col" className="px-2 font-medium">
            {t('churn.rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, people, left }) => (
          <tr key={value}>
            <th scope="row" className="border-t py-2 text-left font-medium">
              <bdi>{nameOf(value)}</bdi>
            </th>
            <td className="border-t px-2">
              <FigureButton value={formatNumber(people)} onClick={() => onOpen('people', value)} />
            </td>
            <td className="border-t px-2">
              <FigureButton
                value={formatNumber(left)}
                disabled={left === 0}
                onClick={() => onOpen('left', value)}
              />
            </td>
            <td className="border-t px-2">{formatPercent(left / people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
