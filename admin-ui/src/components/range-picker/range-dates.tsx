import { type FormEvent, useId, useState } from 'react';
import { type Day } from '../../lib/format/days';
import { rangeFault } from '../../lib/url/range';
import { Button } from '../button';

interface RangeDatesProps {
  from: Day;
  to: Day;
  onApply: (range: { from: Day; to: Day }) => void;
}

/** Two dates, both included. */
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
    { label: 'From', value: from, set: setFrom },
    { label: 'To', value: to, set: setTo },
  ];
  return (
    <form onSubmit={submit} noValidate className="mt-1.5 flex flex-col gap-2.5 border-t px-2.5 pt-3 pb-2">
      {fields.map(({ label, value, set }) => (
        <label key={label} className="flex items-center justify-between gap-3 text-sm text-muted">
          {label}
          <input
            type="date"
            value={value}
            onChange={(event) => set(event.target.value)}
            aria-invalid={fault !== null}
            aria-describedby={faultId}
            className="figures h-9 w-44 rounded-md border border-line-strong bg-surface px-2.5 text-base text-text aria-invalid:border-negative"
          />
        </label>
      ))}
      <p id={faultId} aria-live="polite" className="text-sm text-negative empty:hidden">
        {fault}
      </p>
      <Button type="submit" look="solid" disabled={fault !== null}>
        Show these days
      </Button>
    </form>
  );
}
