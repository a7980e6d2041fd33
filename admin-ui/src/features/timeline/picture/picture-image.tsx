import { ImageOff } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { type TimelineEvent } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { pictureAddress } from './picture';
import { t } from '../../../lib/i18n/t';

interface PictureProps {
  event: TimelineEvent;
  className?: string;
  style?: CSSProperties;
  onOpen: () => void;
}

const describe = ({ message, prompt }: TimelineEvent): string => message ?? prompt ?? t('picture.generated');

/** A picture that opens large, or a word on why there is none. */
export function Picture({ event, className, style, onOpen }: PictureProps) {
  const address = pictureAddress(event.imageUrl);
  const [broken, setBroken] = useState<string | null>(null);
  if (!address || broken === address) {
    return (
      <button
        type="button"
        onClick={onOpen}
        style={style}
        className={cn(
          'grid place-content-center gap-2 bg-pressed text-center text-sm text-muted -outline-offset-4',
          className,
        )}
      >
        <ImageOff className="mx-auto size-6" aria-hidden />
        {address ? t('picture.broken') : t('picture.notStored')}
      </button>
    );
  }
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t('picture.open', { what: describe(event) })}
      className="group block w-full overflow-hidden bg-pressed -outline-offset-4"
    >
      <img
        src={address}
        alt=""
        loading="lazy"
        decoding="async"
        draggable={false}
        onError={() => setBroken(address)}
        style={style}
        className={cn('block transition-[filter] duration-150 group-hover:brightness-[1.04]', className)}
      />
    </button>
  );
}
