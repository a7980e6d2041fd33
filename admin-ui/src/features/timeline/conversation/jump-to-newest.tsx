import { ArrowDown } from 'lucide-react';
import { t } from '../../../lib/i18n/t';

interface JumpToNewestProps {
  /** One has read far up, or the newest is not even loaded. */
  far: boolean;
  onJump: () => void;
}

/** The way back down, once one has read far up. */
export function JumpToNewest({ far, onJump }: JumpToNewestProps) {
  if (!far) return null;
  return (
    <button
      type="button"
      onClick={onJump}
      aria-label={t('timeline.jumpToNewest')}
      className="absolute right-4 bottom-4 grid size-11 animate-rise place-items-center rounded-full bg-raised text-muted shadow-raised hover:text-accent sm:right-6 sm:bottom-6"
    >
      <ArrowDown className="size-5" aria-hidden />
    </button>
  );
}
