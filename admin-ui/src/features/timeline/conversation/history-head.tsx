import { LoaderCircle } from 'lucide-react';
import { Button } from '../../components/button';
import { type History } from './conversation';

/** What lies above the oldest row: more, or the beginning. */
export const HistoryHead = ({ history, height }: { history: History; height: number }) => (
  <div className="flex items-center justify-center gap-3 text-sm text-muted" style={{ height }}>
    {history.failed ? (
      <>
        Older history could not be loaded.
        <Button onClick={history.load}>Try again</Button>
      </>
    ) : history.hasOlder ? (
      <>
        <LoaderCircle className="size-4 animate-spin" aria-hidden />
        Loading older history
      </>
    ) : (
      'Here the conversation begins'
    )}
  </div>
);
