import { cn } from '../lib/cn';

interface SelectProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  className?: string;
}

/** One of a few values, in one line with other tools. A value that is not offered stays to be seen. */
export const Select = ({ label, value, options, onChange, className }: SelectProps) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    className={cn(
      'h-9 max-w-60 min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base',
      className,
    )}
  >
    {!options.some((option) => option.value === value) && <option value={value}>{value}</option>}
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);
