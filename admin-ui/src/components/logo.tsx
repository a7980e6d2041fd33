import { cn } from '../lib/cn';

/** The mark of public/favicon.svg. */
export const Logo = ({ className }: { className?: string }) => (
  <img src={`${import.meta.env.BASE_URL}favicon.svg`} alt="" className={cn('size-8', className)} />
);
