import { ArrowDown } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { t } from '../../../lib/i18n/t';

interface JumpToNewestProps {
  scroller: RefObject<HTMLElement | null>;
  /** The newest is not even loaded. */
  far: boolean;
  onJump: () => void;
}

const FAR = 800;

/** The way back down, once one has read far up. */
export function JumpToNewest({ scroller, far: unread, onJump }: JumpToNewestProps) {
  const [far, setFar] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setFar(element.scrollHeight - element.scrollTop - element.clientHeight > FAR);
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);
  if (!far && !unread) return null;
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
