import { FlaskConical, TriangleAlert } from 'lucide-react';
import { FigureButton } from '../../../components/figure-button';
import { Panel } from '../../../components/panel';
import { Asked } from '../../../components/states/asked';
import { Message } from '../../../components/states/message';
import { Skeleton } from '../../../components/states/skeleton';
import { formatNumber } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { useUrlValue } from '../../../lib/url/use-url-value';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { FoundPeopleDialog } from '../../person/found-people-dialog';
import { type Experiment } from '../experiment';
import { goalName } from '../goal-name';
import { LiftChart } from './lift-chart';
import { MetricTable } from './metric-table';
import { addressOf, MISMATCH, openFigure, type OpenFigure, type Results } from './results';
import { useResults } from './use-results';

/** How an experiment goes, on whatever day one looks. */
export function ResultsPanel({ experiment: { id, goal, variants } }: { experiment: Experiment }) {
  const { query, queryKey } = useResults(id);
  const [open, setOpen] = useUrlValue('open');
  const { data: legend } = useCatalogue();
  const figure = openFigure(open);
  const show = (asked: OpenFigure): void => setOpen(addressOf(asked));
  return (
    <Panel title={t('experiments.results')}>
      <Asked
        query={query}
        queryKey={queryKey}
        skeleton={<Skeleton className="mx-5 mb-5 h-svh" />}
        isEmpty={({ exposed }) => exposed.every(({ people }) => people === 0)}
        empty={
          <Message icon={FlaskConical} title={t('experiments.nobody')}>
            {t('experiments.nobodyText')}
          </Message>
        }
      >
        {(results) => (
          <div className="flex flex-col gap-4 pb-4">
            <Exposed results={results} onOpen={show} />
            <section>
              <h3 className="px-5 pb-1 font-medium">
                {t('experiments.goalOf', { goal: goalName(goal, legend) })}
              </h3>
              <MetricTable
                name={t('experiments.goal')}
                metric={results.goal}
                onOpen={(what, variant) => show({ figure: what, variant })}
              />
              {variants.slice(1).map((variant) => (
                <LiftChart key={variant.id} days={results.days} variant={variant.id} />
              ))}
            </section>
            {results.guards.map((guard) => (
              <section key={guard.event}>
                <h3 className="px-5 pb-1 font-medium">
                  {t('experiments.guardOf', {
                    name: goalName(guard.event, legend),
                    better: t(`experimentsBetter.${guard.better}`),
                  })}
                </h3>
                <MetricTable
                  name={goalName(guard.event, legend)}
                  metric={guard}
                  isGuard
                  onOpen={(what, variant) => show({ figure: what, variant, guard: guard.event })}
                />
              </section>
            ))}
          </div>
        )}
      </Asked>
      <div className="flex max-w-prose flex-col gap-2 px-5 pb-5 text-sm text-pretty text-muted">
        <p>{t('experiments.meaning')}</p>
        <p>{t('experiments.meaningWindow')}</p>
      </div>
      {figure && (
        <FoundPeopleDialog
          path={`analytics/experiments/${id}/people`}
          parameters={{ ...figure }}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

interface ExposedProps {
  results: Results;
  onOpen: (figure: OpenFigure) => void;
}

function Exposed({ results: { exposed, waiting, crossed, sampleRatioP }, onOpen }: ExposedProps) {
  return (
    <div className="flex flex-col gap-3 px-5">
      {sampleRatioP < MISMATCH && (
        <p role="alert" className="flex gap-2 rounded-md bg-warning-soft px-3 py-2 text-sm text-warning">
          <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          <span className="max-w-prose text-pretty">{t('experiments.mismatch')}</span>
        </p>
      )}
      <dl className="figures flex flex-wrap gap-x-8 gap-y-2">
        {exposed.map(({ id, people }) => (
          <div key={id}>
            <dt className="text-sm text-muted">{t('experiments.exposedTo', { variant: id })}</dt>
            <dd className="-ml-1 text-lg font-semibold">
              <FigureButton
                value={formatNumber(people)}
                label={t('experiments.openExposed', { people: formatNumber(people), variant: id })}
                disabled={people === 0}
                onClick={() => onOpen({ figure: 'exposed', variant: id })}
              />
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-sm text-muted">{t('experiments.waiting')}</dt>
          <dd className="-ml-1 text-lg font-semibold">
            <FigureButton
              value={formatNumber(waiting)}
              label={t('experiments.openWaiting', { people: formatNumber(waiting) })}
              disabled={waiting === 0}
              onClick={() => onOpen({ figure: 'waiting' })}
            />
          </dd>
        </div>
        {crossed > 0 && (
          <div>
            <dt className="text-sm text-muted">{t('experiments.crossed')}</dt>
            <dd className="-ml-1 text-lg font-semibold">
              <FigureButton
                value={formatNumber(crossed)}
                label={t('experiments.openCrossed', { people: formatNumber(crossed) })}
                onClick={() => onOpen({ figure: 'crossed' })}
              />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}
