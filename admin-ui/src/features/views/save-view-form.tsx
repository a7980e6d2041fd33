import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button';
import { t } from '../../lib/i18n/t';
import { useSaveView } from './use-views';

/** Gives the page as it is now, with its dates and filters, a name. */
export function SaveViewForm({ address, suggestion }: { address: string; suggestion: string }) {
  const [name, setName] = useState(suggestion);
  const save = useSaveView();
  const faultId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate({ name: name.trim(), address }, { onSuccess: () => setName('') });
  };
  return (
    <form onSubmit={submit} className="border-t px-5 pt-4 pb-5">
      <label className="flex flex-col gap-1 text-sm text-muted">
        {t('views.name')}
        <span className="flex gap-2">
          <input
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
            aria-describedby={faultId}
            className="h-9 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2.5 text-base text-text"
          />
          <Button type="submit" look="solid" disabled={save.isPending || !name.trim()}>
            {save.isPending ? t('views.saving') : t('views.save')}
          </Button>
        </span>
      </label>
      <p id={faultId} aria-live="polite" className="mt-2 text-sm text-negative empty:hidden">
        {save.error && t('views.unsaved', { why: save.error.message })}
      </p>
    </form>
  );
}
