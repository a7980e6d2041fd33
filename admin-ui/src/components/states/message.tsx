import { type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { cn } from '../../lib/cn';

interface MessageProps {
  icon: LucideIcon;
  title: ReactNode;
  /** What it means and what to do. */
  children?: ReactNode;
  action?: ReactNode;
  tone?: 'calm' | 'bad';
  className?: string;
}

/** Says, in the place of content, why there is none. */
export const Message = ({ icon: Icon, title, children, action, tone = 'calm', className }: MessageProps) => (
  <div
    role={tone === 'bad' ? 'alert' : 'status'}
    className={cn('flex flex-col items-center gap-1 px-6 py-12 text-center', className)}
  >
    <span
      className={cn(
        'mb-3 grid size-12 place-items-center rounded-full',
        tone === 'bad' ? 'bg-negative-soft text-negative' : 'bg-sunken text-muted',
      )}
    >
      <Icon className="size-5" aria-hidden />
    </span>
    <p className="text-lg font-semibold text-balance">{title}</p>
    {children && <div className="max-w-sm text-pretty text-muted">{children}</div>}
    {action && <div className="mt-4">{action}</div>}
  </div>
);
