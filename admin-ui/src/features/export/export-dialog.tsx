import { Check, Download, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Segmented } from '../../components/segmented';
import { Switch } from '../../components/switch';
import { type Query } from '../../lib/api';
import { formatBytes } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { type ExportFormat, useExport } from './use-export';

interface ExportDialogProps {
  /** Whom or what it holds, in words: "3 people found". */
  what: string;
  source: 'users' | 'events';
  /** As the screen asks, so that the file holds what the screen shows. */
  query: Query;
  onClose: () => void;
}

/** Saves what is on the screen, all of it, as a file; says how far it is, and stops on demand. */
export function ExportDialog({ what, source, query, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [excel, setExcel] = useState(false);
  const { state, start, cancel } = useExport();
  const running = state.status === 'running';
  return (
    <Dialog title={t('export.title')} onClose={onClose} className="max-w-md">
      <div className="flex flex-col gap-4 px-5 pb-5">
        <p className="text-muted">{what}</p>
        <Segmented
          name="export-format"
          title={t('export.format')}
          options={[
            { id: 'csv', label: t('export.csv') },
            { id: 'jsonl', label: t('export.jsonl') },
          ]}
          chosen={format}
          onChoose={setFormat}
        />
        {format === 'csv' && <Switch label={t('export.excel')} checked={excel} onChange={setExcel} />}
        <p role="status" className="figures flex min-h-5 items-center gap-2 text-sm text-muted">
          {running && <LoaderCircle className="size-4 animate-spin" aria-hidden />}
          {state.status === 'done' && <Check className="size-4 text-positive" aria-hidden />}
          {(running || state.status === 'done') &&
            t('export.progress', { count: state.rows, size: formatBytes(state.bytes) })}
          {state.status === 'failed' && (
            <span className="text-negative">{t('export.failed', { why: wordsOf(state.error) })}</span>
          )}
        </p>
        <div className="flex justify-end gap-2">
          {running ? (
            <Button onClick={cancel}>{t('frame.cancel')}</Button>
          ) : (
            <Button
              look="solid"
              onClick={() =>
                void start(source, format, { ...query, ...(format === 'csv' && excel && { bom: '1' }) })
              }
            >
              <Download className="size-4" aria-hidden />
              {state.status === 'done' ? t('export.again') : t('export.save')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
