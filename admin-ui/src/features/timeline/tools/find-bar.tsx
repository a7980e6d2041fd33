import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../components/button';
import { useSlashFocus } from '../../../lib/browser/use-slash-focus';
import { t } from '../../../lib/i18n/t';
import { type Finding } from './use-finding';

/** Looks for words in the conversation: Enter goes to the hit before, Shift Enter to the one after. */
export function FindBar({ finding }: { finding: Finding }) {
  const field = useRef<HTMLInputElement>(null);
  useSlashFocus(field);
  const { typed, type, count, position, more, searching, step } = finding;
  const told = searching
    ? '…'
    : count === 0
      ? t('find.none')
      : t('find.position', { number: position + 1, total: `${count}${more ? '+' : ''}` });
  return (
    <div role="search" className="flex min-w-0 flex-1 items-center gap-1">
      <div className="relative min-w-0 flex-1 sm:max-w-72">
        <Search
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
          aria-hidden
        />
        <input
          ref={field}
          type="text"
          role="searchbox"
          aria-label={t('find.label')}
          aria-keyshortcuts="/"
          placeholder={t('find.label')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
            else if (event.key === 'Escape') {
              if (typed) type('');
              else field.current?.blur();
            }
          }}
          className="h-9 w-full rounded-md border border-line-strong bg-surface pr-8 pl-8 placeholder:text-muted"
        />
        {typed && (
          <button
            type="button"
            aria-label={t('users.clearSearch')}
            onClick={() => type('')}
            className="absolute top-1/2 right-1 grid size-7 -translate-y-1/2 place-items-center rounded-sm text-muted hover:bg-pressed hover:text-text"
          >
            <X className="size-4" aria-hidden />
          </button>
        )}
      </div>
      {finding.find && (
        <>
          <span role="status" className="figures px-1 text-sm whitespace-nowrap text-muted">
            {told}
          </span>
          <Button
            look="quiet"
            size="icon"
            className="size-8"
            aria-label={t('find.earlier')}
            title={t('find.earlier')}
            disabled={position >= count - 1}
            onClick={() => step(1)}
          >
            <ChevronUp className="size-4" aria-hidden />
          </Button>
          <Button
            look="quiet"
            size="icon"
            className="size-8"
            aria-label={t('find.later')}
            title={t('find.later')}
            disabled={position <= 0}
            onClick={() => step(-1)}
          >
            <ChevronDown className="size-4" aria-hidden />
          </Button>
        </>
      )}
    </div>
  );
}
