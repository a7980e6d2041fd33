import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode } from 'react';
import { buttonStyle } from '../../components/button';
import { useReturnFocus } from '../../lib/browser/use-return-focus';
import { t } from '../../lib/i18n/t';

interface PersonSheetProps {
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A person's facts where there is no room beside the conversation. */
export function PersonSheet({ open, onClose, children }: PersonSheetProps) {
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-black/45" />
        <Dialog.Content
          aria-describedby={undefined}
          {...returnFocus}
          className="fixed inset-y-0 right-0 z-50 w-[min(92vw,360px)] animate-slide overflow-y-auto bg-surface px-5 pt-4 pb-8 shadow-raised outline-none"
        >
          <div className="mb-2 flex items-center justify-between">
            <Dialog.Title className="text-lg font-semibold">{t('person.about')}</Dialog.Title>
            <Dialog.Close
              aria-label={t('frame.close')}
              className={buttonStyle({ look: 'quiet', size: 'icon' })}
            >
              <X className="size-5" aria-hidden />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
