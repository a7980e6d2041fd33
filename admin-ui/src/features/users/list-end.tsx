import { LoaderCircle } from 'lucide-react';
import { Button } from '../../components/button';
import { t } from '../../lib/i18n/t';

interface ListEndProps {
  loading: boolean;
  failed: boolean;
  onRetry: () => void;
}

/** The foot of a list that goes on: that more is coming, or why it is not. */
export function ListEnd({ loading, failed, onRetry }: ListEndProps) {
  if (!loading && !failed) return null;
  return (
    <div role="status" className="flex h-14 items-center justify-center gap-3 border-t text-muted">
      {loading ? (
        <>
          <LoaderCircle className="size-4 animate-spin" aria-hidden />
          {t('users.loadingMore')}
        </>
      ) : (
        <>
          {t('users.moreFailed')}
          <Button onClick={onRetry}>{t('states.retry')}</Button>
        </>
      )}
    </div>
  );
}
