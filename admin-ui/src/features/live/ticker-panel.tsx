import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { t } from '../../lib/i18n/t';
import { useLiveFigures } from '../../lib/live/use-live-events';
import { Ticker } from './ticker';

/** Who is here, on a page about something else; it asks for no word of what they say. */
export function TickerPanel() {
  const figures = useLiveFigures();
  return (
    <Panel
      title={t('live.lastSeen')}
      actions={
        <Link
          to="/live"
          className="flex items-center gap-2 rounded-sm text-sm font-medium text-accent hover:underline"
        >
          {figures && figures.activeUsers > 0 && (
            <span aria-hidden className="size-2 animate-breathe rounded-full bg-active" />
          )}
          {figures && figures.activeUsers > 0
            ? t('live.hereNow', { count: figures.activeUsers })
            : t('live.now')}
        </Link>
      }
    >
      <div className="md:min-h-[348px]">
        <Ticker rows={6} figures={figures} />
      </div>
    </Panel>
  );
}
