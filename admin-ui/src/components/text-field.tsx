import { type ComponentProps, useId } from 'react';
import { cn } from '../lib/cn';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange'> {
  label: string;
  /** What to write, under the field. */
  note?: string;
  onChange: (value: string) => void;
}

/** A labelled field of a form. */
export function TextField({ label, note, onChange, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={cn('min-w-0', className)}>
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className="h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 placeholder:text-muted read-only:bg-sunken"
        {...rest}
      />
      {note && (
        <p id={`${id}-note`} className="mt-1 text-xs text-pretty text-muted">
          {note}
        </p>
      )}
    </div>
  );
}
