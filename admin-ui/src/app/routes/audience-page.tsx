import { HeartPulse } from 'lucide-react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { type AudienceDay, sumsOf } from '../../features/audience/audience';
import { AudienceCards } from '../../features/audience/audience-cards';
import { GrowthChart } from '../../features/audience/growth-chart';
import { useAudience } from '../../features/audience/use-audience';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { usePeopleSearch } from '../../lib/url/use-segment';

const isQuiet = (days: AudienceDay[]): boolean => days.every(({ mau, dormant }) => mau + dormant === 0);

export function Component() {
  const { range } = useRange();
  const search = usePeopleSearch();
  const audience = useAudience(range);
  return (
    <Page title={t('page.audience')} note={t('audience.note')} actions={<SegmentAndRange />}>
      <Loaded
        query={audience}
        skeleton={<Skeleton className="h-[36rem]" />}
        isEmpty={isQuiet}
        empty={
          <Panel>
            <Message icon={HeartPulse} title={t('stats.nothing')}>
              {t('stats.nothingText')}
            </Message>
          </Panel>
        }
      >
        {(days) => (
          <div className="flex flex-col gap-6">
            <AudienceCards sums={sumsOf(days)} search={search} />
            <Panel title={t('audience.growth')}>
              <GrowthChart days={days} />
              <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">{t('audience.meaning')}</p>
            </Panel>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
