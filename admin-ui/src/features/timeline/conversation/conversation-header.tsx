import { ArrowLeft, ChevronDown, ChevronUp, type LucideIcon, PanelRight } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { Avatar } from '../../../components/avatar';
import { Button, buttonStyle } from '../../../components/button';
import { Moment } from '../../../components/moment';
import { Skeleton } from '../../../components/states/skeleton';
import { type UserSummary } from '../../../lib/api-types';
import { isTyping } from '../../../lib/browser/is-typing';
import { useNeighbours } from '../../users/use-neighbours';
import { initials, personName } from '../../person/person';
import { PremiumMark } from '../../person/premium-mark';
import { t } from '../../../lib/i18n/t';

interface ConversationHeaderProps {
  person: UserSummary | undefined;
  clientId: string;
  onShowPerson: () => void;
}

/** Whose conversation it is, the way back to the list one came from, and the person's facts. */
export function ConversationHeader({ person, clientId, onShowPerson }: ConversationHeaderProps) {
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
      <NeighbourLinks clientId={clientId} list={state?.list ?? ''} />
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

interface NeighbourLinksProps {
  clientId: string;
  /** Search of the list that one came from. */
  list: string;
}

/** The people before and after in that list, also by K and J. */
function NeighbourLinks({ clientId, list }: NeighbourLinksProps) {
  const { data } = useNeighbours(clientId, list);
  const navigate = useNavigate();
  const { previous = null, next = null } = data ?? {};
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const to = event.key === 'k' ? previous : event.key === 'j' ? next : null;
      // What lies over the page has its own keys.
      if (to === null || document.querySelector('[role=dialog]')) return;
      void navigate(`/users/${to}`, { state: { list } });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, previous, next, list]);
  return (
    <div className="flex">
      <NeighbourLink to={previous} list={list} icon={ChevronUp} label={t('person.previous')} keys="K" />
      <NeighbourLink to={next} list={list} icon={ChevronDown} label={t('person.next')} keys="J" />
    </div>
  );
}

interface NeighbourLinkProps {
  to: number | null;
  list: string;
  icon: LucideIcon;
  label: string;
  keys: string;
}

function NeighbourLink({ to, list, icon: Icon, label, keys }: NeighbourLinkProps) {
  const style = buttonStyle({ look: 'quiet', size: 'icon' });
  if (to === null) {
    return (
      <span aria-hidden className={`${style} opacity-40`}>
        <Icon className="size-5" />
      </span>
    );
  }
  return (
    <Link
      to={`/users/${to}`}
      state={{ list }}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys})`}
      className={style}
    >
      <Icon className="size-5" aria-hidden />
    </Link>
  );
}
