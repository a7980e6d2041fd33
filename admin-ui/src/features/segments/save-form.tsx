import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button';
import { t } from '../../lib/i18n/t';
import { type Segment, type SegmentRules } from '../segment-choice/segment';
import { isComplete } from './rules';
import { useChangeSegments } from './use-change-segments';

interface SaveFormProps {
  /** Absent for one that is new. */
  segmentId: string | undefined;
  name: string;
  rules: SegmentRules;
  onSaved: (segment: Segment) => void;
}

/** Gives the rules a name, or another one. */
export function SaveForm({ segmentId, name: given, rules, onSaved }: SaveFormProps) {
  const [name, setName] = useState(given);
  const { save } = useChangeSegments();
  const nameId = useId();
  const faultId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) save.mutate({ segmentId, name: name.trim(), rules }, { onSuccess: onSaved });
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3 border-t px-5 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <label htmlFor={nameId} className="mb-1 block text-sm text-muted">
          {t('segments.name')}
        </label>
        <input
          id={nameId}
          value={name}
          maxLength={80}
          autoComplete="off"
          placeholder={t('segments.namePlaceholder')}
          aria-describedby={faultId}
          onChange={(event) => {
            setName(event.target.value);
            save.reset();
          }}
          className="h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 placeholder:text-muted"
        />
      </div>
      <Button type="submit" look="solid" disabled={save.isPending || !name.trim() || !isComplete(rules)}>
        {save.isPending ? t('segments.saving') : t('segments.save')}
      </Button>
      <p id={faultId} aria-live="polite" className="w-full text-sm empty:hidden">
        {save.error && (
          <span className="text-negative">{t('segments.unsaved', { why: save.error.message })}</span>
        )}
        {save.isSuccess && <span className="text-positive">{t('segments.saved')}</span>}
      </p>
    </form>
  );
}
