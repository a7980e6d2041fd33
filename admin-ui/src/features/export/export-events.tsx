import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../components/button';
import { type Query } from '../../lib/api';
import { t } from '../../lib/i18n/t';

const ExportDialog = lazy(() =>
  import('./export-dialog').then(({ ExportDialog: component }) => ({ default: component })),
);

interface ExportEventsProps {
  /** Which events, in words. */
  what: string;
  query: Query;
}

/** Everybody's events as a file; the dialog is fetched by whoever wants one. */
export function ExportEvents({ what, query }: ExportEventsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Download className="size-4 text-muted" aria-hidden />
        {t('export.events')}
      </Button>
      {open && (
        <Suspense>
          <ExportDialog what={what} source="events" query={query} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
