import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { Moves } from '../../features/experiments/moves';
import { PlanForm } from '../../features/experiments/plan/plan-form';
import { ResultsPanel } from '../../features/experiments/results/results-panel';
import { StateMark } from '../../features/experiments/state-mark';
import { useExperiments } from '../../features/experiments/use-experiments';
import { t } from '../../lib/i18n/t';

export function Component() {
  const { experimentId } = useParams();
  const experiments = useExperiments();
  const [isEdited, setEdited] = useState(false);
  const experiment = experiments.data?.find(({ id }) => id === experimentId);
  const back = (
    <Link to="/experiments" className={buttonStyle()}>
      {t('experiments.back')}
    </Link>
  );
  return (
    <Page
      title={experiment?.name ?? t('page.experiments')}
      note={experiment?.note || t('experiments.about')}
      actions={
        <div className="flex min-h-20 flex-wrap content-start items-center gap-2 sm:min-h-9">
          {experiment && <StateMark experiment={experiment} />}
          {back}
          {experiment && <Moves key={experiment.status} experiment={experiment} isEdited={isEdited} />}
        </div>
      }
    >
      <Loaded
        query={experiments}
        skeleton={<Skeleton className="h-svh" />}
        isEmpty={() => !experiment}
        empty={
          <Panel>
            <Message icon={SearchX} title={t('experiments.gone')} action={back}>
              {t('experiments.goneText')}
            </Message>
          </Panel>
        }
      >
        {() =>
          experiment && (
            <div className="flex flex-col gap-6">
              {experiment.status !== 'draft' && <ResultsPanel experiment={experiment} />}
              <PlanForm
                key={`${experiment.id} ${experiment.status}`}
                experiment={experiment}
                onEdited={setEdited}
              />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
