import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode } from 'react';
import { useReturnFocus } from '../lib/browser/use-return-focus';
import { cn } from '../lib/cn';
import { t } from '../lib/i18n/t';
import { buttonStyle } from './button';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** The title is said, not shown. */
  bare?: boolean;
  className?: string;
  children: ReactNode;
}

/** Something that wants an answer before the page goes on. Open while it is there. */
export function Dialog({ title, onClose, bare = false, className, children }: DialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-black/45" />
        <Radix.Content
          aria-describedby={undefined}
          {...returnFocus}
          className={cn(
            'fixed inset-x-3 top-[10dvh] z-50 mx-auto flex max-h-[80dvh] max-w-lg animate-rise flex-col overflow-hidden rounded-lg bg-raised shadow-raised outline-none',
            className,
          )}
        >
          {bare ? (
            <Radix.Title className="sr-only">{title}</Radix.Title>
          ) : (
            <header className="flex items-center justify-between gap-4 py-3 pr-3 pl-5">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              <Radix.Close
                aria-label={t('frame.close')}
                className={buttonStyle({ look: 'quiet', size: 'icon' })}
              >
                <X className="size-5" aria-hidden />
              </Radix.Close>
            </header>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
