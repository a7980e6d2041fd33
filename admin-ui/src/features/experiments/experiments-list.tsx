import { FlaskConical } from 'lucide-react';
import { Link } from 'react-router';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';
import { type Experiment } from './experiment';
import { goalName } from './goal-name';
import { StateMark } from './state-mark';
import { useExperiments } from './use-experiments';

/** What runs, what is planned, and what is over. */
export function ExperimentsList() {
  const experiments = useExperiments();
  return (
    <Panel title={t('experiments.list')}>
      <Loaded
        query={experiments}
        skeleton={<Skeleton className="mx-5 mb-5 h-40" />}
        isEmpty={(all) => all.length === 0}
        empty={
          <Message icon={FlaskConical} title={t('experiments.none')}>
            {t('experiments.noneText')}
          </Message>
        }
      >
        {(all) => (
          <ul className="px-5 pb-3">
            {all.map((experiment) => (
              <Line key={experiment.id} experiment={experiment} />
            ))}
          </ul>
        )}
      </Loaded>
      <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">{t('experiments.inCode')}</p>
    </Panel>
  );
}

function Line({ experiment }: { experiment: Experiment }) {
  const { id, name, variants, goal, startedAt, stoppedAt, shippedVariant, knownVariants } = experiment;
  const { data: legend } = useCatalogue();
  const since = stoppedAt ?? startedAt;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t py-3 first:border-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link to={`/experiments/${id}`} className="written min-w-0 truncate font-medium hover:underline">
            {name}
          </Link>
          <StateMark experiment={experiment} />
        </p>
        <p className="text-sm text-muted">
          {t('experiments.told', {
            variants: variants.map((variant) => variant.id).join(', '),
            goal: goalName(goal, legend),
          })}
        </p>
        {knownVariants === null && <p className="text-sm text-warning">{t('experiments.unknown', { id })}</p>}
      </div>
      <p className="text-sm text-muted">
        {shippedVariant !== null && `${t('experiments.shipped', { variant: shippedVariant })} · `}
        {since !== null && <Moment at={since} />}
      </p>
    </li>
  );
}
