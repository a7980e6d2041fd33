import { useState } from 'react';
import { type TimelineEvent } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { useTimeZone } from '../../../lib/format/time-zone';
import { clockTime } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { Marked } from './marked';

interface EditsProps {
  event: TimelineEvent;
  edits: TimelineEvent[];
  muted: string;
}

/** The text as it reads now; what it read before is one press away. */
export function Edits({ event, edits, muted }: EditsProps) {
  const [open, setOpen] = useState(false);
  const timeZone = useTimeZone();
  const versions = [event, ...edits];
  const latest = versions.at(-1) ?? event;
  return (
    <>
      {open ? (
        <ol className="flex flex-col gap-1.5">
          {versions.map((version) => (
            <li key={version.eventId} className={cn(version !== latest && 'opacity-80')}>
              <span className={cn('figures block text-xs', muted)}>
                {clockTime(version.createdAt, timeZone)}
              </span>
              <Marked text={version.message ?? ''} />
            </li>
          ))}
        </ol>
      ) : (
        <Marked text={latest.message ?? ''} />
      )}{' '}
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className={cn('text-xs underline decoration-dotted underline-offset-2', muted)}
      >
        {t('timeline.edited', { count: edits.length })}
      </button>
    </>
  );
}
