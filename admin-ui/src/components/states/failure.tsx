import { CloudOff, RotateCw, ServerCrash } from 'lucide-react';
import { ApiError, UnreachableError } from '../../lib/api-error';
import { Button } from '../button';
import { Message } from './message';

const explain = (error: unknown): string => {
  if (error instanceof UnreachableError) return 'No answer from the server. Check that Teleskop is running.';
  if (error instanceof ApiError && error.status >= 500) {
    return `The server could not answer (HTTP ${error.status}). Its log says why.`;
  }
  if (error instanceof ApiError) return `${error.message} (HTTP ${error.status}).`;
  return 'This part of the page stopped working. The rest goes on.';
};

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
}

/** What went wrong, what it means, and a way to try again. */
export const Failure = ({ error, onRetry, retrying = false, className }: FailureProps) => (
  <Message
    tone="bad"
    icon={error instanceof UnreachableError ? CloudOff : ServerCrash}
    title="This could not be loaded"
    className={className}
    action={
      onRetry && (
        <Button onClick={onRetry} disabled={retrying}>
          <RotateCw className={retrying ? 'size-4 animate-spin' : 'size-4'} aria-hidden />
          {retrying ? 'Trying' : 'Try again'}
        </Button>
      )
    }
  >
    {explain(error)}
  </Message>
);
