import { type ReactNode } from 'react';
import { cn } from '../../../lib/cn';

export const fieldStyle =
  'h-9 min-w-0 max-w-full rounded-md border border-line-strong bg-surface px-2.5 text-base text-text';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { id: T; label: string }[];
  onChoose: (id: T) => void;
  className?: string;
}

/** One of a few; its label is said, not shown, since the row reads as a sentence. */
export const Choice = <T extends string>({ label, value, options, onChoose, className }: ChoiceProps<T>) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => onChoose(event.target.value as T)}
    className={cn(fieldStyle, className)}
  >
    {!options.some(({ id }) => id === value) && <option value={value}>{value}</option>}
    {options.map(({ id, label: text }) => (
      <option key={id} value={id}>
        {text}
      </option>
    ))}
  </select>
);

interface CountProps {
  label: string;
  value: number;
  min: number;
  onChange: (value: number) => void;
}

/** A whole number; NaN while there is none. */
export const Count = ({ label, value, min, onChange }: CountProps) => (
  <input
    type="number"
    inputMode="numeric"
    aria-label={label}
    min={min}
    step={1}
    value={Number.isFinite(value) ? value : ''}
    aria-invalid={!Number.isInteger(value) || value < min}
    onChange={(event) => onChange(event.target.valueAsNumber)}
    className={cn(fieldStyle, 'figures w-20')}
  />
);

interface TextProps {
  label: string;
  value: string;
  list?: string | undefined;
  onChange: (value: string) => void;
}

export const Text = ({ label, value, list, onChange }: TextProps) => (
  <input
    aria-label={label}
    placeholder={label}
    value={value}
    list={list}
    maxLength={200}
    autoComplete="off"
    onChange={(event) => onChange(event.target.value)}
    className={cn(fieldStyle, 'w-44 placeholder:text-muted')}
  />
);

export const Row = ({ children }: { children: ReactNode }) => (
  <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{children}</div>
);
