import { cn } from '../../../lib/cn';
import { type LiveSnapshot } from '../../../lib/live/live-feed';
import { t } from '../../../lib/i18n/t';

const looks = {
  live: 'bg-active',
  connecting: 'bg-muted',
  lost: 'bg-images',
  paused: 'bg-muted',
};

/** Whether what is shown is of now. */
export function FeedState({ state, paused }: { state: LiveSnapshot['state']; paused: boolean }) {
  const shown = paused && state === 'live' ? 'paused' : state;
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-muted">
      <span
        aria-hidden
        className={cn('size-2 rounded-full', looks[shown], shown === 'live' && 'animate-breathe')}
      />
      {t(`liveState.${shown}`)}
    </p>
  );
}
