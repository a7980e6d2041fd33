import { BookOpen } from 'lucide-react';
import { Link } from 'react-router';
import { Moment } from '../../components/moment';
import { Message } from '../../components/states/message';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';
import { type Reason, type WorthReading } from './quality';

interface WorthReadingListProps {
  conversations: WorthReading[];
  reason: Reason | null;
}

/** Conversations from which there is something to learn, each a step from its first message. */
export function WorthReadingList({ conversations, reason }: WorthReadingListProps) {
  const { data: legend } = useCatalogue();
  const shown = conversations.filter(({ reasons }) => reason === null || reasons.includes(reason));
  if (shown.length === 0)
    return (
      <Message icon={BookOpen} title={t('quality.nothingToRead')}>
        {t('quality.nothingToReadText')}
      </Message>
    );
  return (
    <ul className="px-5 pb-4">
      {shown.map((one) => (
        <li key={`${one.clientId} ${one.began}`} className="border-t first:border-0">
          <Link
            to={`/users/${one.clientId}?at=${encodeURIComponent(one.began)}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-sm py-2.5 hover:bg-sunken"
          >
            <span className="min-w-0 flex-1 basis-48">
              <bdi className="block truncate font-medium">
                {one.firstName ?? one.username ?? String(one.clientId)}
              </bdi>
              <span className="figures block truncate text-sm text-muted">
                {[
                  one.personaId && (legend?.personas.get(one.personaId)?.name ?? one.personaId),
                  t('quality.messagesIn', { messages: formatNumber(one.messages) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="flex flex-wrap gap-1.5">
              {one.reasons.map((each) => (
                <span key={each} className="rounded-full bg-sunken px-2 py-0.5 text-xs font-medium">
                  {t(`qualityReason.${each}`)}
                </span>
              ))}
            </span>
            <span className="w-28 text-right text-sm text-muted">
              <Moment at={one.ended} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
