import { Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button, buttonStyle } from '../../../components/button';
import { type Day } from '../../../lib/format/days';
import { t } from '../../../lib/i18n/t';
import { useAnnotations, useChangeAnnotations } from './use-annotations';

/** What was noted of a day, and a place to note more. */
export function DayNotes({ day }: { day: Day }) {
  const [text, setText] = useState('');
  const { add, remove } = useChangeAnnotations();
  const notes = useAnnotations({ from: day, to: day }).data ?? [];
  const faultId = useId();
  const fault = add.error ?? remove.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) add.mutate({ day, text: text.trim() }, { onSuccess: () => setText('') });
  };
  return (
    <section>
      <h3 className="mb-1 text-sm font-medium text-muted">{t('day.notes')}</h3>
      {notes.length === 0 && <p className="py-2 text-muted">{t('day.noNotes')}</p>}
      <ul>
        {notes.map((note) => (
          <li key={note.annotationId} className="flex items-start gap-2 border-b py-1.5 last:border-0">
            <p className="written min-w-0 flex-1 py-1.5">
              {note.text} <span className="text-sm text-muted">{t('day.by', { name: note.createdBy })}</span>
            </p>
            <button
              type="button"
              onClick={() => remove.mutate(note.annotationId)}
              aria-label={t('day.remove', { text: note.text })}
              className={buttonStyle({ look: 'quiet', size: 'icon' })}
            >
              <Trash2 className="size-4" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="mt-2 flex gap-2">
        <input
          value={text}
          maxLength={200}
          autoComplete="off"
          aria-label={t('day.note')}
          placeholder={t('day.note')}
          aria-describedby={faultId}
          onChange={(event) => setText(event.target.value)}
          className="h-9 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2.5 placeholder:text-muted"
        />
        <Button type="submit" look="solid" disabled={add.isPending || !text.trim()}>
          {add.isPending ? t('day.adding') : t('day.add')}
        </Button>
      </form>
      <p id={faultId} aria-live="polite" className="mt-2 text-sm text-negative empty:hidden">
        {fault && t('day.failed', { why: fault.message })}
      </p>
    </section>
  );
}
