import { Link } from 'react-router';
import { Moment } from '../../components/moment';
import { t } from '../../lib/i18n/t';
import { type LeftPerson } from './churn';

interface RecentListProps {
  recent: LeftPerson[];
  labelOf: (eventName: string) => string;
}

/** Who left last, with what happened before; each is a step from that moment of their conversation. */
export const RecentList = ({ recent, labelOf }: RecentListProps) => (
  <ul className="px-5 pb-4">
    {recent.map(({ clientId, firstName, username, blockedAt, isBack, events }) => (
      <li key={clientId} className="border-t py-2.5 first:border-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Link
            to={`/users/${clientId}?at=${encodeURIComponent(blockedAt)}`}
            className="min-w-0 truncate font-medium hover:underline"
          >
            <bdi>{firstName ?? username ?? String(clientId)}</bdi>
          </Link>
          <span className="text-sm text-muted">
            {isBack && <span className="pr-2">{t('churn.isBack')}</span>}
            <Moment at={blockedAt} />
          </span>
        </div>
        <details className="text-sm text-muted">
          <summary className="cursor-pointer">
            {events
              .slice(-3)
              .map(({ eventName }) => labelOf(eventName))
              .join(' → ') || t('churn.nothingBefore')}
          </summary>
          <ol className="pt-1 pl-4">
            {events.map(({ eventName, createdAt }, index) => (
              <li key={index} className="flex justify-between gap-4">
                <span>{labelOf(eventName)}</span>
                <Moment at={createdAt} />
              </li>
            ))}
          </ol>
        </details>
      </li>
    ))}
  </ul>
);
