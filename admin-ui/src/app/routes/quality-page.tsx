import { MessagesSquare } from 'lucide-react';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { RangePicker } from '../../components/range-picker/range-picker';
import { Select } from '../../components/select';
import { Asked } from '../../components/states/asked';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { FoundPeopleDialog } from '../../features/person/found-people-dialog';
import { MetricCards } from '../../features/quality/metric-cards';
import { MetricChart } from '../../features/quality/metric-chart';
import { PersonasTable } from '../../features/quality/personas-table';
import { figureOf, metricOf, peopleOf, reasonOf, reasons } from '../../features/quality/quality';
import { useQuality } from '../../features/quality/use-quality';
import { WorthReadingList } from '../../features/quality/worth-reading-list';
import { SegmentPicker } from '../../features/segment-choice/segment-picker';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const { range } = useRange();
  const [segment] = useUrlValue('segment');
  const [wantedMetric, setMetric] = useUrlValue('metric', { replace: true });
  const [wantedReason, setReason] = useUrlValue('reason', { replace: true });
  const [open, setOpen] = useUrlValue('open');
  const { query, queryKey } = useQuality(range, segment);
  const metric = metricOf(wantedMetric);
  const reason = reasonOf(wantedReason);
  const behind = peopleOf[metric];
  const figure = figureOf(open);
  const asked = { query, queryKey };
  return (
    <Page title={t('page.quality')} note={t('quality.note')} actions={<RangePicker />}>
      <Panel title={t('quality.title')} actions={<SegmentPicker />}>
        <Asked
          {...asked}
          skeleton={<Skeleton className="mx-5 mb-5 h-96" />}
          isEmpty={({ all }) => all.answers === 0 && all.pictures === 0}
          empty={
            <Message icon={MessagesSquare} title={t('quality.nobody')}>
              {t('quality.nobodyText')}
            </Message>
          }
        >
          {(quality) => (
            <>
              <MetricCards all={quality.all} chosen={metric} onChoose={setMetric} />
              <MetricChart quality={quality} metric={metric} />
              <div className="flex flex-wrap items-center justify-between gap-3 px-5 pb-5">
                <p className="max-w-prose text-sm text-pretty text-muted">
                  {t(`qualityMeaning.${metric}`)}{' '}
                  {quality.length.median !== null &&
                    t('quality.length', {
                      median: formatNumber(Math.round(quality.length.median)),
                      answers: formatNumber(quality.length.answers),
                    })}
                </p>
                {behind !== undefined && (
                  <Button disabled={!quality.all[metric]} onClick={() => setOpen(behind)}>
                    {t('quality.show')}
                  </Button>
                )}
              </div>
            </>
          )}
        </Asked>
      </Panel>
      {query.data && query.data.personas.length > 0 && (
        <Panel title={t('quality.byPersona')}>
          <PersonasTable personas={query.data.personas} />
        </Panel>
      )}
      {query.data && (
        <Panel
          title={t('quality.worthReading')}
          actions={
            <Select
              label={t('quality.reason')}
              value={reason ?? ''}
              options={[
                { value: '', label: t('quality.anyReason') },
                ...reasons.map((value) => ({ value, label: t(`qualityReason.${value}`) })),
              ]}
              onChange={(next) => setReason(next || null)}
            />
          }
        >
          <WorthReadingList conversations={query.data.worthReading} reason={reason} />
        </Panel>
      )}
      {figure !== null && (
        <FoundPeopleDialog
          path="analytics/quality/people"
          parameters={{ from: range.from, to: range.to, segment, figure }}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
