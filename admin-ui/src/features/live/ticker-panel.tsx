import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { t } from '../../lib/i18n/t';
import { Ticker } from './ticker';

/** The newest of what happens, on a page about something else. */
export const TickerPanel = () => (
  <Panel
    title={t('live.lastSeen')}
    actions={
      <Link to="/live" className="rounded-sm text-sm font-medium text-accent hover:underline">
        {t('live.now')}
      </Link>
    }
  >
    <div className="md:min-h-[348px]">
      <Ticker rows={6} />
    </div>
  </Panel>
);
