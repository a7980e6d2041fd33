import { formatPercent } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { type Experiment, partOf } from '../experiment';

interface VariantFieldsProps {
  variants: Experiment['variants'];
  known: string[] | null;
  isLocked: boolean;
  onChange: (variants: Experiment['variants']) => void;
}

/** How people are shared out. The first variant is what they had before. */
export const VariantFields = ({ variants, known, isLocked, onChange }: VariantFieldsProps) => (
  <fieldset disabled={isLocked}>
    <legend className="mb-2 font-medium">{t('experiments.variants')}</legend>
    <ul className="flex flex-col gap-2">
      {variants.map(({ id, weight }, place) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md bg-sunken px-3 py-2">
          <span className="min-w-0 flex-1 basis-40">
            <code className="font-mono">{id}</code>
            <span className="ml-2 text-sm text-muted">
              {place === 0 && t('experiments.control')}
              {known !== null && !known.includes(id) && t('experiments.unknownVariant')}
            </span>
          </span>
          <label className="flex items-center gap-2 text-sm text-muted">
            {t('experiments.weight')}
            <input
              type="number"
              inputMode="decimal"
              min={0}
              max={1000}
              step="any"
              value={Number.isNaN(weight) ? '' : weight}
              onChange={({ target }) =>
                onChange(
                  variants.map((each) => (each.id === id ? { id, weight: target.valueAsNumber } : each)),
                )
              }
              className="h-9 w-20 rounded-md border border-line-strong bg-surface px-2.5 text-base text-text"
            />
          </label>
          <span className="figures w-14 text-right">{formatPercent(partOf(variants, id) || 0)}</span>
        </li>
      ))}
    </ul>
  </fieldset>
);
