import { LoaderCircle } from 'lucide-react';
import { Button } from '../../../components/button';
import { t } from '../../../lib/i18n/t';

/** One end of what is known of a conversation. */
export interface HistoryEnd {
  /** Something lies beyond it. */
  more: boolean;
  /** It is being fetched, or that failed. */
  busy: boolean;
  failed: boolean;
  load: () => void;
}

export interface History {
  older: HistoryEnd;
  newer: HistoryEnd;
}

/** Height in pixels; the rows begin below it. */
export const HEAD = 72;

/** What lies above the oldest row: more, or the beginning. */
export const HistoryHead = ({ history }: { history: HistoryEnd }) => (
  <div className="flex items-center justify-center gap-3 text-sm text-muted" style={{ height: HEAD }}>
    {history.failed ? (
      <>
        {t('timeline.olderFailed')}
        <Button onClick={history.load}>{t('states.retry')}</Button>
      </>
    ) : history.more ? (
      <>
        <LoaderCircle className="size-4 animate-spin" aria-hidden />
        {t('timeline.loadingOlder')}
      </>
    ) : (
      t('timeline.begins')
    )}
  </div>
);
