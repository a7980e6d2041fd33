import { type ReactNode } from 'react';
import { cn } from '../../lib/cn';
import { Failure } from './failure';

/** The part of a TanStack query that decides which of the four states is drawn. */
interface Loadable<T> {
  data: T | undefined;
  error: unknown;
  isFetching: boolean;
  isPlaceholderData?: boolean;
  refetch: () => unknown;
}

interface LoadedProps<T> {
  query: Loadable<T>;
  /** Drawn while nothing is known yet; as large as what will come. */
  skeleton: ReactNode;
  /** Drawn when the answer holds nothing. */
  empty?: ReactNode;
  isEmpty?: (data: T) => boolean;
  /** Takes all the height there is, for content that scrolls within itself. */
  fill?: boolean;
  children: (data: T) => ReactNode;
}

/** Owns the four states of anything that is loaded, so that no page can go blank by forgetting one. */
export function Loaded<T>({ query, skeleton, empty, isEmpty, fill = false, children }: LoadedProps<T>) {
  const { data, error, isFetching } = query;
  const frame = fill ? 'flex min-h-0 flex-1 flex-col' : undefined;
  if (data === undefined) {
    if (error) {
      return (
        <Failure
          error={error}
          retrying={isFetching}
          onRetry={() => void query.refetch()}
          className={fill ? 'flex-1 justify-center' : undefined}
        />
      );
    }
    return (
      <div aria-busy="true" data-waiting className={frame}>
        {skeleton}
      </div>
    );
  }
  if (isEmpty?.(data)) return <>{empty}</>;
  // Figures of the former range stay until the new ones come, dimmed so that nobody takes them for new.
  const stale = query.isPlaceholderData === true;
  return (
    <div className={cn(frame, stale && 'opacity-60 transition-opacity duration-150')} aria-busy={stale}>
      {children(data)}
    </div>
  );
}
