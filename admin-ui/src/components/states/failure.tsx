import { CloudOff, RotateCw, ServerCrash } from 'lucide-react';
import { ApiError, UnreachableError } from '../../lib/api-error';
import { Button } from '../button';
import { Message } from './message';
import { t } from '../../lib/i18n/t';

const explain = (error: unknown): string => {
  if (error instanceof UnreachableError) return t('states.unreachable');
  if (error instanceof ApiError && error.status >= 500) {
    return t('states.serverFault', { status: String(error.status) });
  }
  if (error instanceof ApiError)
    return t('states.refused', { message: error.message, status: String(error.status) });
  return t('states.crashed');
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
    title={t('states.notLoaded')}
    className={className}
    action={
      onRetry && (
        <Button onClick={onRetry} disabled={retrying}>
          <RotateCw className={retrying ? 'size-4 animate-spin' : 'size-4'} aria-hidden />
          {retrying ? t('states.retrying') : t('states.retry')}
        </Button>
      )
    }
  >
    {explain(error)}
  </Message>
);
