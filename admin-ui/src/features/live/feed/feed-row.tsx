import { memo } from 'react';
import { Link } from 'react-router';
import { Avatar } from '../../../components/avatar';
import { type TimelineEvent, type UserSummary } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { useTimeZone } from '../../../lib/format/time-zone';
import { clockTime, exactTime } from '../../../lib/format/times';
import { type Legend } from '../../catalogue/use-catalogue';
import { initials, personName } from '../../person/person';
import { eventLine } from './event-line';

interface FeedRowProps {
  event: TimelineEvent;
  /** Absent until somebody has told who it is. */
  person: UserSummary | undefined;
  legend: Legend | undefined;
}

/** One event in one line; it leads to the conversation it belongs to. */
export const FeedRow = memo(function FeedRow({ event, person, legend }: FeedRowProps) {
  const timeZone = useTimeZone();
  const { clientId, createdAt, eventName, personaId, personaName } = event;
  const who = person ?? { clientId, firstName: null, lastName: null, username: null };
  const kind = legend?.events.get(eventName)?.timeline;
  const isBadge = kind === 'command-badge' || kind === 'event-badge';
  const byPersona = kind === 'ai-bubble' || kind === 'image';
  const colour = personaId === null ? undefined : legend?.personas.get(personaId)?.colour;
  return (
    <Link
      to={`/users/${clientId}`}
      className="flex h-full items-center gap-3 rounded-md px-2 -outline-offset-2 hover:bg-sunken"
    >
      <Avatar id={clientId} initials={person ? initials(person) : '·'} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <bdi className="truncate font-medium">{personName(who)}</bdi>
          {byPersona && personaName && (
            <span className="flex min-w-0 items-center gap-1.5 text-sm text-muted">
              <span aria-hidden>←</span>
              <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: colour }} />
              <bdi className="truncate">{personaName}</bdi>
            </span>
          )}
        </span>
        <bdi
          dir="auto"
          className={cn(
            'block truncate text-sm',
            isBadge ? 'text-muted' : 'text-text',
            kind === 'user-bubble' && 'text-accent',
          )}
        >
          {eventLine(event, legend)}
        </bdi>
      </span>
      <time
        dateTime={createdAt}
        title={exactTime(createdAt, timeZone)}
        className="figures shrink-0 text-sm text-muted"
      >
        {clockTime(createdAt, timeZone)}
      </time>
    </Link>
  );
});
