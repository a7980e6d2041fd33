import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Segmented } from '../../../components/segmented';
import { Loaded } from '../../../components/states/loaded';
import { Skeleton } from '../../../components/states/skeleton';
import { formatNumber } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { type DateRange } from '../../../lib/url/range';
import { useUrlValue } from '../../../lib/url/use-url-value';
import { oneOf, type Touch } from '../revenue';
import { type Margin, marginBy, orders } from './margin';
import { MarginTable } from './margin-table';
import { marginKey, useMargin } from './use-margin';

interface MarginPanelProps {
  range: DateRange;
  touch: Touch;
  /** Id of a segment; null for everybody. */
  segment: string | null;
  /** Search of its links; see `usePeopleSearch`. */
  search: string;
}

/** What models and pictures leave of the Stars. */
export function MarginPanel({ range, touch, segment, search }: MarginPanelProps) {
  const [wantedBy, setBy] = useUrlValue('margin', { replace: true });
  const [wantedOrder, setOrder] = useUrlValue('order', { replace: true });
  const by = oneOf(marginBy, wantedBy);
  const order = oneOf(orders, wantedOrder);
  const margin = useMargin({ range, touch, by, order, segment });
  const client = useQueryClient();
  const canceled = margin.fetchStatus === 'idle' && margin.status === 'pending';
  return (
    <Panel
      title={t('revenue.margin')}
      actions={
        <div className="flex flex-wrap gap-2">
          <Segmented
            name="margin"
            title={t('revenue.marginBy')}
            options={marginBy.map((id) => ({ id, label: t(`revenueKey.${id}`) }))}
            chosen={by}
            onChoose={setBy}
          />
          <Segmented
            name="order"
            title={t('revenue.order')}
            options={orders.map((id) => ({ id, label: t(`revenueOrder.${id}`) }))}
            chosen={order}
            onChoose={setOrder}
          />
        </div>
      }
    >
      {margin.isFetching && (
        <p role="status" className="flex items-center gap-3 px-5 pb-3 text-sm text-muted">
          {t('revenue.counting')}
          <Button onClick={() => void client.cancelQueries({ queryKey: marginKey })}>
            {t('revenue.cancel')}
          </Button>
        </p>
      )}
      {canceled ? (
        <p className="flex items-center gap-3 px-5 pb-5 text-sm text-muted">
          {t('revenue.canceled')}
          <Button onClick={() => void margin.refetch()}>{t('revenue.again')}</Button>
        </p>
      ) : (
        <Loaded query={margin} skeleton={<Skeleton className="mx-5 mb-5 h-64" />}>
          {(data) => (
            <>
              <Lacking margin={data} />
              <MarginTable margin={data} by={by} search={search} />
            </>
          )}
        </Loaded>
      )}
      <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">
        {t(`revenueMargin.${by}`)} {t('revenue.marginMeaning')}
      </p>
    </Panel>
  );
}

/** What the events or the price table do not tell, so that no figure seems truer than it is. */
function Lacking({ margin: { currency, sums, unpriced } }: { margin: Margin }) {
  const engines = unpriced
    .map(({ kind, engine, uses }) => `${engine || t(`revenueAny.${kind}`)} (${formatNumber(uses)})`)
    .join(', ');
  const lines = [
    currency === null && t('revenue.noPrices'),
    currency !== null &&
      sums.unpricedStars !== 0 &&
      t('revenue.unpricedStars', { stars: formatNumber(sums.unpricedStars), currency }),
    sums.unpricedUses > 0 && t('revenue.unpricedUses', { uses: formatNumber(sums.unpricedUses), engines }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className="mx-5 mb-3 flex flex-col gap-1 rounded-md bg-warning-soft px-3 py-2 text-sm text-pretty text-warning">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
