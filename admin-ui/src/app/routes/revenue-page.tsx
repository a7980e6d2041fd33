import { Star } from 'lucide-react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Segmented } from '../../components/segmented';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { FoundPeopleDialog } from '../../features/person/found-people-dialog';
import { MarginPanel } from '../../features/revenue/margin/margin-panel';
import { PricesPanel } from '../../features/revenue/prices/prices-panel';
import {
  cohortSteps,
  oneOf,
  type OpenPayers,
  payersName,
  payersOf,
  touches,
} from '../../features/revenue/revenue';
import { DaysChart } from '../../features/revenue/stars/days-chart';
import { GroupsTable } from '../../features/revenue/stars/groups-table';
import { LifetimeTable } from '../../features/revenue/stars/lifetime-table';
import { RevenueCards } from '../../features/revenue/stars/revenue-cards';
import { parametersOf, useRevenue } from '../../features/revenue/use-revenue';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { usePeopleSearch, useSegment } from '../../lib/url/use-segment';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const { range } = useRange();
  const search = usePeopleSearch();
  const [wantedTouch, setTouch] = useUrlValue('touch', { replace: true });
  const [wantedCohorts, setCohorts] = useUrlValue('cohorts', { replace: true });
  const [open, setOpen] = useUrlValue('open');
  const question = {
    range,
    touch: oneOf(touches, wantedTouch),
    cohorts: oneOf(cohortSteps, wantedCohorts),
    segment: useSegment(),
  };
  const revenue = useRevenue(question);
  const payers = payersOf(open);
  const onOpen = (next: OpenPayers) => setOpen(payersName(next));
  return (
    <Page title={t('page.revenue')} note={t('revenue.note')} actions={<SegmentAndRange />}>
      <Loaded
        query={revenue}
        skeleton={<Skeleton className="h-svh" />}
        isEmpty={({ payments, refunds, cohorts }) => payments + refunds + cohorts.length === 0}
        empty={
          <Panel>
            <Message icon={Star} title={t('revenue.nobody')}>
              {t('revenue.nobodyText')}
            </Message>
          </Panel>
        }
      >
        {(data) => (
          <div className="flex flex-col gap-6">
            <RevenueCards revenue={data} ofSegment={question.segment !== null} onOpen={onOpen} />
            <Panel title={t('revenue.days')}>
              <DaysChart days={data.days} onOpen={onOpen} />
            </Panel>
            <div className="grid gap-6 lg:grid-cols-3">
              <GroupsTable by="plan" groups={data.plans} onOpen={onOpen} />
              <GroupsTable by="persona" groups={data.personas} onOpen={onOpen} />
              <GroupsTable by="source" groups={data.sources} onOpen={onOpen} />
            </div>
            <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
              <Segmented
                name="touch"
                title={t('revenue.touch')}
                options={touches.map((id) => ({ id, label: t(`revenueTouch.${id}`) }))}
                chosen={question.touch}
                onChoose={setTouch}
              />
              <p className="max-w-prose flex-1 basis-80 text-pretty">
                {t(`revenueTouchMeaning.${question.touch}`)}
              </p>
            </div>
            <Panel
              title={t('revenue.lifetime')}
              actions={
                <Segmented
                  name="cohorts"
                  title={t('revenue.cohort')}
                  options={cohortSteps.map((id) => ({ id, label: t(`revenueCohort.${id}`) }))}
                  chosen={question.cohorts}
                  onChoose={setCohorts}
                />
              }
            >
              <LifetimeTable cohorts={data.cohorts} onOpen={onOpen} />
              <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">
                {t('revenue.lifetimeMeaning')}
              </p>
            </Panel>
            <p className="max-w-prose text-sm text-pretty text-muted">{t('revenue.meaning')}</p>
          </div>
        )}
      </Loaded>
      <MarginPanel range={range} touch={question.touch} segment={question.segment} search={search} />
      <PricesPanel />
      {payers && (
        <FoundPeopleDialog
          path="analytics/revenue/people"
          parameters={{ ...parametersOf(question), ...payers }}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
