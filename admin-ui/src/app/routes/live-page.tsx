import { Page } from '../../components/page';
import { LiveTools, LiveView } from '../../features/live/live-view';
import { t } from '../../lib/i18n/t';

export const Component = () => (
  <Page title={t('page.live')} actions={<LiveTools />}>
    <LiveView />
  </Page>
);
