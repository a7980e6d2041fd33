import { Flag, MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useMemo } from 'react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Segmented } from '../../components/segmented';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { type Series } from '../../lib/api-types';
import { daysInclusive, isDay } from '../../lib/format/days';
import { t } from '../../lib/i18n/t';
import { type DateRange } from '../../lib/url/range';
import { useUrlValue } from '../../lib/url/use-url-value';
import { ChartLegend } from './chart/chart-legend';
import { chartLines, hiddenLines, toggleLine } from './chart/chart-lines';
import { ChartSkeleton } from './chart/chart-skeleton';
import { stepOf, stepsFor } from './chart/slots';
import { DayDialog } from './day/day-dialog';
import { useAnnotations } from './day/use-annotations';
import { useSeries } from './use-series';

/** The figures do not wait for the drawing. */
const ActivityChart = lazy(() => import('./chart/activity-chart'));

const isQuiet = ({ series }: Series): boolean =>
  series.every(({ messages, images, users }) => messages + images + users === 0);

/** The main chart, with its lines, its step and the notes of its days in the address. */
export function ActivityPanel({ range }: { range: DateRange }) {
  const days = daysInclusive(range.from, range.to);
  const [hide, setHide] = useUrlValue('hide', { replace: true });
  const [wanted, setStep] = useUrlValue('step', { replace: true });
  const [day, setDay] = useUrlValue('day', { replace: true });
  const hidden = useMemo(() => hiddenLines(hide), [hide]);
  const step = stepOf(wanted, days);
  const series = useSeries(range, step);
  const { data: annotations } = useAnnotations(range);
  return (
    <Panel
      title={t('stats.activity')}
      actions={
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ChartLegend lines={chartLines} hidden={hidden} onToggle={(id) => setHide(toggleLine(hide, id))} />
          <Segmented
            name="step"
            title={t('step.label')}
            options={stepsFor(days).map((id) => ({ id, label: t(`step.${id}`) }))}
            chosen={step}
            onChoose={setStep}
          />
          <Button
            look="quiet"
            size="icon"
            onClick={() => setDay(range.to)}
            aria-label={t('day.write')}
            title={t('day.write')}
          >
            <Flag className="size-4" aria-hidden />
          </Button>
        </div>
      }
    >
      <div className="min-h-[300px] sm:min-h-[360px]">
        <Loaded
          query={series}
          skeleton={<ChartSkeleton />}
          isEmpty={isQuiet}
          empty={
            <Message icon={MessagesSquare} title={t('stats.nothing')}>
              {t('stats.nothingText')}
            </Message>
          }
        >
          {(data) => (
            <Suspense fallback={<ChartSkeleton />}>
              <ActivityChart data={data} hidden={hidden} annotations={annotations ?? []} onOpenDay={setDay} />
            </Suspense>
          )}
        </Loaded>
      </div>
      {isDay(day) && <DayDialog day={day} onClose={() => setDay(null)} />}
    </Panel>
  );
}
