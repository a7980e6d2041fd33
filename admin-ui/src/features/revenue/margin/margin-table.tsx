import { Link } from 'react-router';
import { cn } from '../../../lib/cn';
import { formatMoney } from '../../../lib/format/money';
import { formatNumber } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { NONE, usersLink } from '../../../lib/links';
import { type Margin, type MarginBy, type MarginGroup, type MarginSums } from './margin';

interface MarginTableProps {
  margin: Margin;
  by: MarginBy;
  /** Search of the range; see `useRangeSearch`. */
  search: string;
}

const NOTHING = '–';

/** The people behind a line; of a story or persona those who met it. */
function linkOf(by: MarginBy, key: string | null, search: string): string | undefined {
  if (by === 'user') return key === null ? undefined : `/users/${key}`;
  if (by === 'source') return usersLink({ source: key ?? NONE }, search);
  if (key === null) return undefined;
  return usersLink(by === 'persona' ? { persona: key } : { story: key }, search);
}

/** What came in beside what it cost, a line for each. */
export const MarginTable = ({ margin: { sums, groups, currency }, by, search }: MarginTableProps) => (
  <div
    className="overflow-x-auto px-3 pb-3"
    tabIndex={0}
    role="region"
    aria-label={t('revenue.table', { title: t('revenue.margin') })}
  >
    <table className="figures w-full min-w-[640px] text-right">
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="px-2 py-1 text-left font-medium">
            {t(`revenueKey.${by}`)}
          </th>
          {(['answers', 'pictures', 'stars', 'income', 'cost', 'margin'] as const).map((column) => (
            <th key={column} scope="col" className="px-2 py-1 font-medium">
              {t(`revenueColumn.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="border-t bg-sunken font-medium">
          <th scope="row" className="px-2 py-2 text-left font-medium">
            {t('revenue.all')}
          </th>
          <Cells sums={sums} currency={currency} />
        </tr>
        {groups.map((group) => (
          <tr key={group.key ?? ''} className="border-t">
            <th scope="row" className="max-w-48 truncate px-2 py-2 text-left font-medium">
              <Name group={group} to={linkOf(by, group.key, search)} />
            </th>
            <Cells sums={group} currency={currency} />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Name({ group: { key, label }, to }: { group: MarginGroup; to: string | undefined }) {
  const name = <bdi>{label ?? key ?? t('revenue.unknown')}</bdi>;
  if (!to) return name;
  return (
    <Link to={to} className="rounded-sm hover:text-accent hover:underline">
      {name}
    </Link>
  );
}

function Cells({ sums, currency }: { sums: MarginSums; currency: string | null }) {
  const money = (amount: number): string => (currency === null ? NOTHING : formatMoney(amount, currency));
  const left = sums.income - sums.cost;
  return (
    <>
      <td className="px-2">{formatNumber(sums.answers)}</td>
      <td className="px-2">{formatNumber(sums.pictures)}</td>
      <td className="px-2">{formatNumber(sums.stars)}</td>
      <td className="px-2">
        {money(sums.income)}
        {sums.unpricedStars !== 0 && <Missing what={t('revenue.withoutWorth')} />}
      </td>
      <td className="px-2">
        {money(sums.cost)}
        {sums.unpricedUses > 0 && <Missing what={t('revenue.withoutCost')} />}
      </td>
      <td className={cn('px-2', currency !== null && left < 0 && 'text-negative')}>{money(left)}</td>
    </>
  );
}

const Missing = ({ what }: { what: string }) => (
  <span title={what} className="relative text-warning">
    <span aria-hidden>*</span>
    <span className="sr-only"> {what}</span>
  </span>
);
