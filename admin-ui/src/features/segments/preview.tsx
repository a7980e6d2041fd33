import { LoaderCircle } from 'lucide-react';
import { Link } from 'react-router';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';
import { initials, personName } from '../person/person';
import { type SegmentRules } from '../segment-choice/segment';
import { isComplete } from './rules';
import { sentence } from './sentence';
import { type FoundPerson, type SegmentSize, usePreview } from './use-preview';

export const sizeText = ({ people, of }: SegmentSize): string =>
  t('segments.people', {
    people: formatNumber(people),
    of: formatNumber(of),
    share: formatPercent(of > 0 ? people / of : 0),
  });

interface PreviewProps {
  /** As they are typed. */
  rules: SegmentRules;
  /** As they stood still last. */
  settled: SegmentRules;
}

/** What the rules say, how many they find, and some of those. */
export function Preview({ rules, settled }: PreviewProps) {
  const { data: legend } = useCatalogue();
  const complete = isComplete(settled);
  const { data, error, isFetching, isPlaceholderData, cancel, refetch } = usePreview(settled, complete);
  const stale = isPlaceholderData || rules !== settled;
  // What is shown then was counted for the rules before.
  const stopped = !isFetching && !error && (!data || isPlaceholderData);
  return (
    <Panel title={t('segments.who')} className="lg:sticky lg:top-6">
      <div className="flex flex-col gap-3 px-5 pb-5">
        <p className="text-pretty wrap-anywhere">{sentence(rules, legend)}</p>
        <div role="status" className="flex min-h-9 flex-wrap items-center justify-between gap-2">
          {!complete ? (
            <p className="text-muted">{t('segments.incomplete')}</p>
          ) : stopped ? (
            <p className="text-muted">{t('segments.stopped')}</p>
          ) : (
            data && (
              <p className={`figures text-lg font-semibold ${stale ? 'opacity-60' : ''}`}>{sizeText(data)}</p>
            )
          )}
          {complete &&
            (isFetching ? (
              <span className="flex items-center gap-2 text-sm text-muted">
                <LoaderCircle className="size-4 animate-spin" aria-hidden />
                {t('segments.counting')}
                <Button look="quiet" onClick={cancel}>
                  {t('frame.cancel')}
                </Button>
              </span>
            ) : (
              (error || stopped) && <Button onClick={() => void refetch()}>{t('segments.count')}</Button>
            ))}
          {error && !isFetching && (
            <p className="w-full text-sm text-negative">
              {t('segments.countFailed', { why: error.message })}
            </p>
          )}
        </div>
      </div>
      {complete && data && !error && !stopped && <Sample people={data.sample} />}
    </Panel>
  );
}

function Sample({ people }: { people: FoundPerson[] }) {
  if (people.length === 0) return <p className="px-5 pb-5 text-muted">{t('segments.nobody')}</p>;
  return (
    <>
      <h3 className="px-5 pb-1 text-sm text-muted">{t('segments.sample')}</h3>
      <ol className="px-3 pb-3">
        {people.map((person) => (
          <li key={person.clientId}>
            <Link
              to={`/users/${person.clientId}`}
              className="flex h-12 items-center gap-3 rounded-md px-2 -outline-offset-2 hover:bg-pressed"
            >
              <Avatar id={person.clientId} initials={initials(person)} />
              <bdi className="min-w-0 flex-1 truncate">{personName(person)}</bdi>
              <Moment at={person.lastSeenAt} className="figures shrink-0 text-sm text-muted" />
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
