import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { Avatar } from '../../components/avatar';
import { CopyButton } from '../../components/copy-button';
import { Moment } from '../../components/moment';
import { type PersonDay, type PersonDetails } from '../../lib/api-types';
import { formatNumber } from '../../lib/format/numbers';
import { Skeleton } from '../../components/states/skeleton';
import { LifeCalendar } from './life-calendar';
import { PersonMeetings } from './person-meetings';
import { initials, languageName, personName } from './person';
import { PremiumMark } from './premium-mark';
import { Stars } from './stars';
import { StateBadge } from './state-badge';
import { t } from '../../lib/i18n/t';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex min-h-10 items-center justify-between gap-4 border-b py-1.5 last:border-0">
    <dt className="shrink-0 text-muted">{name}</dt>
    <dd className="figures min-w-0 text-right [overflow-wrap:anywhere]">{children}</dd>
  </div>
);

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex flex-col-reverse items-center rounded-md bg-sunken px-1 py-2.5">
    <dt className="text-xs text-muted">{name}</dt>
    <dd className="figures text-lg font-semibold">{children}</dd>
  </div>
);

interface PersonFactsProps {
  person: PersonDetails;
  /** Absent while they are on their way. */
  days: PersonDay[] | undefined;
}

/** Who somebody is, and what they did. */
export const PersonFacts = ({ person, days }: PersonFactsProps) => (
  <div className="flex flex-col gap-5">
    <div className="flex flex-col items-center gap-1 text-center">
      <Avatar id={person.clientId} initials={initials(person)} className="mb-2 size-20 text-2xl" />
      <p className="flex max-w-full items-center gap-1.5 text-lg font-semibold [overflow-wrap:anywhere]">
        <bdi>{personName(person)}</bdi>
        {person.isPremium && <PremiumMark />}
      </p>
      {person.username && <p className="text-muted">@{person.username}</p>}
      <div className="mt-1">
        <StateBadge person={person} />
      </div>
    </div>
    <dl className="grid grid-cols-3 gap-2">
      <Figure name={t('users.messages')}>{formatNumber(person.messages)}</Figure>
      <Figure name={t('users.images')}>{formatNumber(person.images)}</Figure>
      <Figure name={t('users.stars')}>
        {person.stars === 0 ? (
          <Stars amount={0} />
        ) : (
          <Link
            to={`/payments?person=${person.clientId}`}
            aria-label={t('person.payments', { stars: formatNumber(person.stars) })}
            className="underline-offset-4 hover:underline"
          >
            <Stars amount={person.stars} />
          </Link>
        )}
      </Figure>
    </dl>
    {days ? <LifeCalendar days={days} /> : <Skeleton className="h-36" />}
    <dl>
      <Fact name={t('users.id')}>
        <span className="-mr-1.5 inline-flex items-center gap-1">
          {person.clientId}
          <CopyButton text={String(person.clientId)} what="id" />
        </span>
      </Fact>
      <Fact name={t('users.firstSeen')}>
        <Moment at={person.firstSeenAt} />
      </Fact>
      <Fact name={t('users.lastSeen')}>
        <Moment at={person.lastSeenAt} />
      </Fact>
      {person.blockedAt && (
        <Fact name={t('person.blockedAt')}>
          <Moment at={person.blockedAt} />
        </Fact>
      )}
      <Fact name={t('users.source')}>
        {person.source ?? <span className="text-muted">{t('users.direct')}</span>}
      </Fact>
      {person.languageCode && <Fact name={t('person.language')}>{languageName(person.languageCode)}</Fact>}
      <Fact name={t('users.events')}>{formatNumber(person.events)}</Fact>
      {days && <Fact name={t('users.days')}>{formatNumber(days.length)}</Fact>}
    </dl>
    <PersonMeetings person={person} />
  </div>
);
