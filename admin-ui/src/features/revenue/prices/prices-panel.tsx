import { Trash2 } from 'lucide-react';
import { Panel } from '../../../components/panel';
import { Loaded } from '../../../components/states/loaded';
import { Skeleton } from '../../../components/states/skeleton';
import { formatMoney } from '../../../lib/format/money';
import { useToday } from '../../../lib/format/time-zone';
import { shortDay } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { PriceForm } from './price-form';
import { type Price, useChangePrices, usePrices } from './use-prices';

/** What models, pictures and Stars cost, by date. */
export function PricesPanel() {
  const prices = usePrices();
  return (
    <Panel title={t('prices.title')}>
      <p className="max-w-prose px-5 pb-3 text-sm text-pretty text-muted">{t('prices.meaning')}</p>
      <PriceForm />
      <Loaded
        query={prices}
        skeleton={<Skeleton className="mx-5 mb-5 h-24" />}
        isEmpty={(all) => all.length === 0}
        empty={<p className="px-5 pb-5 text-sm text-muted">{t('prices.none')}</p>}
      >
        {(all) => (
          <ul className="px-5 pb-3">
            {all.map((price) => (
              <PriceLine key={price.priceId} price={price} />
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}

function PriceLine({ price }: { price: Price }) {
  const today = useToday();
  const { remove } = useChangePrices();
  const { priceId, kind, engine, currency, validFrom } = price;
  const name = kind === 'star' ? t('prices.star') : engine || t(`revenueAny.${kind}`);
  const amount = (value: number): string => formatMoney(value, currency);
  return (
    <li className="figures flex flex-wrap items-center gap-x-6 gap-y-1 border-t py-2">
      <span className="min-w-0 flex-1 basis-48">
        <bdi className="block truncate font-medium">{name}</bdi>
        <span className="text-sm text-muted">{t('prices.since', { day: shortDay(validFrom, today) })}</span>
      </span>
      <span className="text-sm">
        {kind === 'model'
          ? t('prices.perTokens', { read: amount(price.price), written: amount(price.priceOut ?? 0) })
          : t(kind === 'picture' ? 'prices.perPicture' : 'prices.perStar', { price: amount(price.price) })}
      </span>
      <button
        type="button"
        aria-label={t('prices.remove', { name, day: shortDay(validFrom, today) })}
        disabled={remove.isPending}
        onClick={() => remove.mutate(priceId)}
        className="grid size-8 place-items-center rounded-md text-muted hover:bg-pressed hover:text-text"
      >
        <Trash2 className="size-4" aria-hidden />
      </button>
    </li>
  );
}
