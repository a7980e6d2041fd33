import { ChevronDown, ChevronUp, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { buttonStyle } from '../../components/button';
import { isTyping } from '../../lib/browser/is-typing';
import { t } from '../../lib/i18n/t';
import { useNeighbours } from './use-neighbours';

interface NeighbourLinksProps {
  clientId: string;
}

/** The people before and after in the list that one came from, also by K and J. */
export function NeighbourLinks({ clientId }: NeighbourLinksProps) {
  const { state } = useLocation() as { state: { list?: string } | null };
  const list = state?.list ?? '';
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
