import { ArrowLeft, PanelRight } from 'lucide-react';
import { type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Avatar } from '../../../components/avatar';
import { Button, buttonStyle } from '../../../components/button';
import { Moment } from '../../../components/moment';
import { Skeleton } from '../../../components/states/skeleton';
import { type UserSummary } from '../../../lib/api-types';
import { initials, personName } from '../../person/person';
import { PremiumMark } from '../../person/premium-mark';
import { t } from '../../../lib/i18n/t';

interface ConversationHeaderProps {
  person: UserSummary | undefined;
  onShowPerson: () => void;
  /** The ways to the people beside. */
  children?: ReactNode;
}

/** Whose conversation it is, the way back to the list one came from, and the person's facts. */
export function ConversationHeader({ person, onShowPerson, children }: ConversationHeaderProps) {
  const { state } = useLocation() as { state: { list?: string } | null };
  return (
    <header className="flex h-16 shrink-0 items-center gap-2 border-b bg-surface px-2 sm:px-4 print:hidden">
      <Link
        to={`/users${state?.list ?? ''}`}
        aria-label={t('timeline.back')}
        className={buttonStyle({ look: 'quiet', size: 'icon' })}
      >
        <ArrowLeft className="size-5" aria-hidden />
      </Link>
      {person ? (
        <>
          <Avatar id={person.clientId} initials={initials(person)} className="size-10" />
          <div className="ml-1 min-w-0 flex-1">
            <h1 className="flex items-center gap-1.5 font-semibold">
              <bdi className="truncate">{personName(person)}</bdi>
              {person.isPremium && <PremiumMark />}
            </h1>
            <p className="truncate text-sm text-muted">
              {t('timeline.lastSeen')} <Moment at={person.lastSeenAt} />
            </p>
          </div>
        </>
      ) : (
        <>
          <Skeleton className="size-10 rounded-full" />
          <h1 className="sr-only">{t('timeline.conversation')}</h1>
          <Skeleton className="ml-1 h-4 w-36" />
          <span className="flex-1" />
        </>
      )}
      {children}
      <Button
        look="quiet"
        size="icon"
        onClick={onShowPerson}
        aria-label={t('person.about')}
        title={t('person.about')}
        className="xl:hidden"
      >
        <PanelRight className="size-5" aria-hidden />
      </Button>
    </header>
  );
}
