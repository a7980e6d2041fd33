import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { useSlashFocus } from '../lib/browser/use-slash-focus';
import { t } from '../lib/i18n/t';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A search field that `/` reaches and Escape empties. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useSlashFocus(field);
  return (
    <div className="relative w-full sm:w-80">
      <Search
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        aria-hidden
      />
      <input
        ref={field}
        type="text"
        role="searchbox"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (value) onChange('');
          else field.current?.blur();
        }}
        className="h-10 w-full rounded-md border border-line-strong bg-surface pr-10 pl-9 text-lg placeholder:text-muted sm:h-9 sm:text-base"
      />
      {value ? (
        <button
          type="button"
          aria-label={t('users.clearSearch')}
          onClick={() => {
            onChange('');
            field.current?.focus();
          }}
          className="absolute top-1/2 right-1.5 grid size-7 -translate-y-1/2 place-items-center rounded-sm text-muted hover:bg-pressed hover:text-text"
        >
          <X className="size-4" aria-hidden />
        </button>
      ) : (
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 hidden -translate-y-1/2 rounded-sm border px-1.5 font-mono text-xs text-muted sm:block"
        >
          /
        </kbd>
      )}
    </div>
  );
}
