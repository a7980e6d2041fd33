import { cn } from '../../lib/cn';

/** A place where something will be; give it the size of that something, so that nothing jumps. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={cn('animate-breathe rounded-md bg-pressed', className)} />
);
