import { ChevronLeft, ChevronRight, Columns2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useState } from 'react';
import { buttonStyle } from '../../../components/button';
import { type TimelineEvent } from '../../../lib/api-types';
import { useReturnFocus } from '../../../lib/browser/use-return-focus';
import { cn } from '../../../lib/cn';
import { pictureAddress } from '../picture/picture';
import { type Story } from '../rows/story';
import { PictureFactsList } from './picture-facts-list';
import { SideBySide, VersionStrip } from './versions';
import { t } from '../../../lib/i18n/t';

interface LightboxProps {
  /** All pictures loaded so far, oldest first. */
  pictures: TimelineEvent[];
  /** Event id of the open one; null when closed. */
  open: string | null;
  /** Opens another picture, or (with null) closes. */
  onOpen: (eventId: string | null) => void;
  story: Story;
}

const onDark = cn(
  buttonStyle({ look: 'quiet', size: 'icon' }),
  'size-11 text-white hover:bg-white/15 hover:text-white',
);

/** A picture as large as the window allows, with what it was made from. Arrow keys go through the others. */
export function Lightbox({ pictures, open, onOpen, story }: LightboxProps) {
  const [beside, setBeside] = useState(false);
  const index = pictures.findIndex(({ eventId }) => eventId === open);
  const picture = pictures[index];
  const returnFocus = useReturnFocus();
  const step = (by: number) => {
    const target = pictures[index + by];
    if (target) onOpen(target.eventId);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  };
  const address = pictureAddress(picture?.imageUrl ?? null);
  const versions = picture ? story.versionsOf(picture) : [];
  const compare = beside && versions.length > 1;
  return (
    <Dialog.Root open={picture !== undefined} onOpenChange={(next) => !next && onOpen(null)}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-black/85 backdrop-blur-sm" />
        {picture && (
          <Dialog.Content
            aria-describedby={undefined}
            onKeyDown={onKeyDown}
            {...returnFocus}
            className="fixed inset-0 z-50 flex animate-appear flex-col overflow-y-auto outline-none lg:flex-row lg:overflow-hidden"
          >
            <Dialog.Title className="sr-only">
              {t('picture.position', { number: index + 1, total: pictures.length })}
            </Dialog.Title>
            {/* A press beside the picture closes, as everywhere. */}
            <div
              className="relative flex min-h-[70dvh] min-w-0 flex-1 flex-col items-center justify-center gap-3 p-4 pt-16 sm:px-16 lg:min-h-0 lg:py-10"
              onClick={(event) => event.target === event.currentTarget && onOpen(null)}
            >
              {compare ? (
                <SideBySide versions={versions} open={picture} onOpen={onOpen} />
              ) : address ? (
                <img
                  src={address}
                  alt={picture.message ?? picture.prompt ?? t('picture.generated')}
                  className={cn(
                    'min-h-0 max-w-full rounded-md object-contain',
                    versions.length > 1
                      ? 'max-h-[calc(100dvh-180px)]'
                      : 'max-h-[calc(100dvh-96px)] lg:max-h-full',
                  )}
                />
              ) : (
                <p className="text-white">{t('picture.notStored')}</p>
              )}
              {versions.length > 1 && (
                <div className="flex max-w-full items-center gap-3">
                  {!compare && <VersionStrip versions={versions} open={picture} onOpen={onOpen} />}
                  <button
                    type="button"
                    aria-pressed={compare}
                    onClick={() => setBeside(!beside)}
                    className={cn(
                      buttonStyle({ look: 'quiet' }),
                      'text-white hover:bg-white/15 hover:text-white',
                    )}
                  >
                    <Columns2 className="size-4" aria-hidden />
                    {t('picture.sideBySide')}
                  </button>
                </div>
              )}
              <Dialog.Close aria-label={t('frame.close')} className={cn(onDark, 'absolute top-3 left-3')}>
                <X className="size-6" aria-hidden />
              </Dialog.Close>
              <span
                className="figures absolute top-6 left-1/2 -translate-x-1/2 text-sm text-white/90"
                aria-hidden
              >
                {index + 1} / {pictures.length}
              </span>
              {index > 0 && (
                <button
                  type="button"
                  aria-label={t('picture.earlier')}
                  onClick={() => step(-1)}
                  className={cn(onDark, 'absolute top-1/2 left-2 -translate-y-1/2')}
                >
                  <ChevronLeft className="size-7" aria-hidden />
                </button>
              )}
              {index < pictures.length - 1 && (
                <button
                  type="button"
                  aria-label={t('picture.later')}
                  onClick={() => step(1)}
                  className={cn(onDark, 'absolute top-1/2 right-2 -translate-y-1/2')}
                >
                  <ChevronRight className="size-7" aria-hidden />
                </button>
              )}
            </div>
            <aside
              className="shrink-0 bg-surface px-5 py-6 lg:w-[360px] lg:overflow-y-auto"
              aria-label={t('picture.about')}
            >
              <PictureFactsList event={picture} />
            </aside>
          </Dialog.Content>
        )}
      </Dialog.Portal>
    </Dialog.Root>
  );
}
