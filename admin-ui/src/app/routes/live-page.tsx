import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Ticker } from '../../features/live/ticker';
import { t } from '../../lib/i18n/t';

export const Component = () => (
  <Page title={t('page.live')}>
    <Panel title={t('live.lastSeen')}>
      <Ticker rows={12} />
    </Panel>
  </Page>
);
