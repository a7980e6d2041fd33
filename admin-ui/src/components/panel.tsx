import { type ReactNode, useId } from 'react';
import { cn } from '../lib/cn';
import { PanelBoundary } from './states/panel-boundary';

interface PanelProps {
  title?: string;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A white surface with one matter on it. */
export function Panel({ title, actions, className, children }: PanelProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cn('rounded-lg border bg-surface shadow-panel', className)}
    >
      {title && (
        <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 pt-4 pb-2">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {actions}
        </header>
      )}
      <PanelBoundary>{children}</PanelBoundary>
    </section>
  );
}
