import { type TimelineEvent } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { t } from '../../../lib/i18n/t';
import { pictureAddress, pictureFacts } from '../picture/picture';

interface VersionsProps {
  versions: TimelineEvent[];
  open: TimelineEvent;
  onOpen: (eventId: string) => void;
}

/** All versions of one picture, a press away. */
export const VersionStrip = ({ versions, open, onOpen }: VersionsProps) => (
  <ol aria-label={t('picture.versions')} className="flex max-w-full gap-2 overflow-x-auto p-1">
    {versions.map((version, i) => (
      <li key={version.eventId}>
        <button
          type="button"
          aria-label={t('picture.showVersion', { number: i + 1 })}
          aria-current={version === open || undefined}
          onClick={() => onOpen(version.eventId)}
          className={cn(
            'block size-14 overflow-hidden rounded-md bg-white/15 outline-offset-2',
            version === open ? 'ring-2 ring-white' : 'opacity-70 hover:opacity-100',
          )}
        >
          <img
            src={pictureAddress(version.imageUrl) ?? undefined}
            alt=""
            loading="lazy"
            className="size-full object-cover"
          />
        </button>
      </li>
    ))}
  </ol>
);

/** All versions beside each other, each with what made it different. */
export const SideBySide = ({ versions, open, onOpen }: VersionsProps) => (
  <ol
    className="grid max-h-full w-full auto-rows-fr gap-4 overflow-y-auto p-1"
    style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, 280px), 1fr))` }}
  >
    {versions.map((version, i) => {
      const { seed } = pictureFacts(version.meta);
      return (
        <li key={version.eventId} className="flex min-h-0 flex-col items-center gap-2">
          <button
            type="button"
            aria-label={t('picture.showVersion', { number: i + 1 })}
            onClick={() => onOpen(version.eventId)}
            className={cn('min-h-0 rounded-md', version === open && 'ring-2 ring-white')}
          >
            <img
              src={pictureAddress(version.imageUrl) ?? undefined}
              alt={version.message ?? version.prompt ?? t('picture.generated')}
              className="max-h-[64dvh] max-w-full rounded-md object-contain"
            />
          </button>
          <span className="figures text-sm text-white/90">
            {i + 1}
            {seed !== null && ` · ${t('picture.seed')} ${seed}`}
          </span>
        </li>
      );
    })}
  </ol>
);
