import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { t } from '../../../lib/i18n/t';
import { useErase } from './use-erase';

interface EraseDialogProps {
  ids: readonly number[];
  onErased: () => void;
  onClose: () => void;
}

/** Asks before people are forgotten for ever; their number must be typed, so that no slip of the hand does it. */
export function EraseDialog({ ids, onErased, onClose }: EraseDialogProps) {
  const [typed, setTyped] = useState('');
  const erase = useErase();
  const count = ids.length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.mutate(ids, {
      onSuccess: () => {
        onErased();
        onClose();
      },
    });
  };
  return (
    <Dialog title={t('users.eraseTitle', { count })} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4 px-5 pb-5">
        <p className="text-pretty text-muted">{t('users.eraseText')}</p>
        <label className="flex flex-col gap-1 text-sm text-muted">
          {t('users.eraseConfirm', { count })}
          <input
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            className="h-9 rounded-md border border-line-strong bg-surface px-2.5 text-base text-text"
          />
        </label>
        <p aria-live="polite" className="text-sm text-negative empty:hidden">
          {erase.error && t('users.eraseFailed', { done: erase.done, count, why: erase.error.message })}
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button
            type="submit"
            look="solid"
            className="bg-negative-solid hover:bg-negative-solid"
            disabled={typed.trim() !== String(count) || erase.isPending}
          >
            {erase.isPending ? t('users.erasing', { done: erase.done, count }) : t('users.erase')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
