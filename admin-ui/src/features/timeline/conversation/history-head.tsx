import { LoaderCircle } from 'lucide-react';
import { Button } from '../../../components/button';
import { t } from '../../../lib/i18n/t';

export interface History {
  hasOlder: boolean;
  loading: boolean;
  failed: boolean;
  /** Fetches the events before the oldest one known. */
  load: () => void;
}

/** Height in pixels; the rows begin below it. */
export const HEAD = 72;

/** What lies above the oldest row: more, or the beginning. */
export const HistoryHead = ({ history }: { history: History }) => (
  <div className="flex items-center justify-center gap-3 text-sm text-muted" style={{ height: HEAD }}>
    {history.failed ? (
      <>
        {t('timeline.olderFailed')}
        <Button onClick={history.load}>{t('states.retry')}</Button>
      </>
    ) : history.hasOlder ? (
      <>
        <LoaderCircle className="size-4 animate-spin" aria-hidden />
        {t('timeline.loadingOlder')}
      </>
    ) : (
      t('timeline.begins')
    )}
  </div>
);
