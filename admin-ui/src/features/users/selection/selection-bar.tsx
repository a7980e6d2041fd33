import { Check, Copy, Download, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { t } from '../../../lib/i18n/t';
import { EraseDialog } from './erase-dialog';
import { ExportDialog } from '../../export/export-dialog';
import { type Selection } from './use-selection';

/** The API takes no more ids at once. */
const MOST_IDS = 500;

/** What can be done with those who are picked. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const [open, setOpen] = useState<'export' | 'erase' | null>(null);
  const [copied, setCopied] = useState(false);
  const ids = [...selection.ids];
  if (ids.length === 0 && open === null) return null;
  const copy = () =>
    void navigator.clipboard.writeText(ids.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      {ids.length > 0 && (
        <div
          role="toolbar"
          aria-label={t('users.picked', { count: ids.length })}
          className="fixed inset-x-3 bottom-[72px] z-30 mx-auto flex w-fit max-w-full animate-rise items-center gap-1 rounded-md bg-raised p-1.5 shadow-raised md:bottom-6"
        >
          <span className="figures px-3 font-medium whitespace-nowrap">
            {t('users.picked', { count: ids.length })}
          </span>
          <Button look="quiet" onClick={copy} onBlur={() => setCopied(false)}>
            {copied ? (
              <Check className="size-4 text-positive" aria-hidden />
            ) : (
              <Copy className="size-4" aria-hidden />
            )}
            <span className="max-sm:sr-only">{copied ? t('frame.copied') : t('users.copyIds')}</span>
          </Button>
          <Button
            look="quiet"
            disabled={ids.length > MOST_IDS}
            title={ids.length > MOST_IDS ? t('users.tooManyPicked', { count: MOST_IDS }) : undefined}
            onClick={() => setOpen('export')}
          >
            <Download className="size-4" aria-hidden />
            <span className="max-sm:sr-only">{t('export.title')}</span>
          </Button>
          <Button look="quiet" className="hover:text-negative" onClick={() => setOpen('erase')}>
            <Trash2 className="size-4" aria-hidden />
            <span className="max-sm:sr-only">{t('users.erase')}</span>
          </Button>
          <Button
            look="quiet"
            size="icon"
            aria-label={t('users.pickNone')}
            title={t('users.pickNone')}
            onClick={() => selection.set([])}
          >
            <X className="size-4" aria-hidden />
          </Button>
        </div>
      )}
      {open === 'export' && (
        <ExportDialog
          what={t('users.picked', { count: ids.length })}
          source="users"
          query={{ ids: ids.join(',') }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'erase' && (
        <EraseDialog ids={ids} onErased={() => selection.set([])} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
