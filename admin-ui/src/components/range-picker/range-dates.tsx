import { type FormEvent, useId, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { type Days, rangeFault } from '../../lib/url/range';
import { Button } from '../button';

interface RangeDatesProps extends Days {
  onApply: (range: Days) => void;
}

/** Two dates to type, both included. */
export function RangeDates({ from: knownFrom, to: knownTo, onApply }: RangeDatesProps) {
  const [from, setFrom] = useState(knownFrom);
  const [to, setTo] = useState(knownTo);
  const faultId = useId();
  const fault = rangeFault(from, to);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fault) onApply({ from, to });
  };
  const fields = [
    { label: t('range.from'), value: from, set: setFrom },
    { label: t('range.to'), value: to, set: setTo },
  ];
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2">
      {fields.map(({ label, value, set }) => (
        <label key={label} className="flex min-w-32 flex-1 flex-col gap-1 text-xs text-muted">
          {label}
          <input
            type="date"
            value={value}
            onChange={(event) => set(event.target.value)}
            aria-invalid={fault !== null}
            aria-describedby={faultId}
            className="figures h-9 rounded-md border border-line-strong bg-surface px-2.5 text-base text-text aria-invalid:border-negative"
          />
        </label>
      ))}
      <Button type="submit" look="solid" disabled={fault !== null} className="grow sm:grow-0">
        {t('range.apply')}
      </Button>
      <p id={faultId} aria-live="polite" className="basis-full text-sm text-negative empty:hidden">
        {fault && t(fault)}
      </p>
    </form>
  );
}
