import { Page } from '../../components/page';
import { TickerPanel } from '../../features/live/ticker-panel';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { Overview } from '../../features/statistics/overview';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';

export function Component() {
  const { range } = useRange();
  return (
    <Page title={t('page.statistics')} actions={<SegmentAndRange />}>
      <Overview range={range} live={<TickerPanel />} />
    </Page>
  );
}
