import { Page } from '../../components/page';
import { ExperimentsList } from '../../features/experiments/experiments-list';
import { t } from '../../lib/i18n/t';

export const Component = () => (
  <Page title={t('page.experiments')} note={t('experiments.about')}>
    <ExperimentsList />
  </Page>
);
