import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { type FilterChoice } from '../../catalogue/use-choices';

const field = 'h-9 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-text';

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  <label className="flex min-w-0 flex-col gap-1 text-sm text-muted">
    {label}
    {children}
  </label>
);

interface SelectProps {
  label: string;
  value: string | undefined;
  choices: readonly FilterChoice[];
  onChange: (value: string) => void;
}

/** One of a few values, or any. */
export const SelectFilter = ({ label, value = '', choices, onChange }: SelectProps) => (
  <Labelled label={label}>
    <select value={value} onChange={(event) => onChange(event.target.value)} className={field}>
      <option value="">{t('filter.any')}</option>
      {value && !choices.some((choice) => choice.value === value) && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </Labelled>
);

/** One of many values, some of which are offered. Counts when the field is left, or by Enter. */
export function TextFilter({ label, value = '', choices, onChange }: SelectProps) {
  const [typed, setTyped] = useState(value);
  const list = useId();
  return (
    <Labelled label={label}>
      <input
        value={typed}
        list={list}
        maxLength={200}
        autoComplete="off"
        placeholder={t('filter.any')}
        onChange={(event) => {
          setTyped(event.target.value);
          // Chosen from the list, not typed.
          if (choices.some((choice) => choice.value === event.target.value)) onChange(event.target.value);
        }}
        onBlur={() => typed !== value && onChange(typed.trim())}
        onKeyDown={(event) => event.key === 'Enter' && onChange(typed.trim())}
        className={field}
      />
      <datalist id={list}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label === choice.value ? undefined : choice.label}
          </option>
        ))}
      </datalist>
    </Labelled>
  );
}

/** A figure that is to be reached. */
export function CountFilter({ label, value = '', onChange }: Omit<SelectProps, 'choices'>) {
  const [typed, setTyped] = useState(value);
  return (
    <Labelled label={label}>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        step={1}
        value={typed}
        placeholder={t('filter.any')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== value && onChange(typed)}
        onKeyDown={(event) => event.key === 'Enter' && onChange(typed)}
        className={field}
      />
    </Labelled>
  );
}
