import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { Segmented } from '../../../components/segmented';
import { TextField } from '../../../components/text-field';
import { isDay } from '../../../lib/format/days';
import { useToday } from '../../../lib/format/time-zone';
import { t } from '../../../lib/i18n/t';
import { kinds, type PriceKind, useChangePrices } from './use-prices';

const numberOf = (text: string): number => (text.trim() === '' ? NaN : Number(text.replace(',', '.')));

/** Adds a price; one of the same thing and day is corrected. */
export function PriceForm() {
  const today = useToday();
  const [kind, setKind] = useState<PriceKind>('star');
  const [engine, setEngine] = useState('');
  const [price, setPrice] = useState('');
  const [priceOut, setPriceOut] = useState('');
  const [currency, setCurrency] = useState('EUR');
  const [validFrom, setValidFrom] = useState(today);
  const { add } = useChangePrices();
  const amounts = [numberOf(price), ...(kind === 'model' ? [numberOf(priceOut)] : [])];
  const isReady = amounts.every((amount) => amount >= 0) && /^[A-Z]{3}$/.test(currency) && isDay(validFrom);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const [read = 0, written = null] = amounts;
    add.mutate(
      {
        kind,
        engine: kind === 'star' ? '' : engine.trim(),
        currency,
        validFrom,
        price: read,
        priceOut: written,
      },
      { onSuccess: () => [setPrice, setPriceOut].forEach((empty) => empty('')) },
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 px-5 pb-4">
      <Segmented
        name="price-kind"
        title={t('prices.kind')}
        options={kinds.map((id) => ({ id, label: t(`pricesKind.${id}`) }))}
        chosen={kind}
        onChoose={setKind}
      />
      {kind !== 'star' && (
        <TextField
          label={t('prices.engine')}
          placeholder={t('prices.every')}
          value={engine}
          maxLength={200}
          onChange={setEngine}
          className="flex-1 basis-44"
        />
      )}
      <TextField
        label={t(`pricesPer.${kind}`)}
        inputMode="decimal"
        value={price}
        onChange={setPrice}
        className="w-36"
      />
      {kind === 'model' && (
        <TextField
          label={t('prices.written')}
          inputMode="decimal"
          value={priceOut}
          onChange={setPriceOut}
          className="w-36"
        />
      )}
      <TextField
        label={t('prices.currency')}
        value={currency}
        maxLength={3}
        onChange={(text) => setCurrency(text.toUpperCase())}
        className="w-20"
      />
      <TextField
        label={t('prices.validFrom')}
        type="date"
        value={validFrom}
        onChange={setValidFrom}
        className="w-40"
      />
      <Button type="submit" look="solid" disabled={!isReady || add.isPending}>
        {t('prices.add')}
      </Button>
      <p aria-live="polite" className="w-full text-sm text-negative empty:hidden">
        {add.error && t('prices.failed', { why: add.error.message })}
      </p>
    </form>
  );
}
