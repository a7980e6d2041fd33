import { LoaderCircle } from 'lucide-react';
import { Button } from '../../components/button';

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
          Loading more
        </>
      ) : (
        <>
          More could not be loaded.
          <Button onClick={onRetry}>Try again</Button>
        </>
      )}
    </div>
  );
}
