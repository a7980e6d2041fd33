import { Page } from '../../components/page';
import { RangePicker } from '../../components/range-picker/range-picker';
import { TickerPanel } from '../../features/live/ticker-panel';
import { SegmentPicker } from '../../features/segment-choice/segment-picker';
import { Overview } from '../../features/statistics/overview';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';

export function Component() {
  const { range } = useRange();
  return (
    <Page
      title={t('page.statistics')}
      actions={
        <div className="flex flex-wrap items-center gap-2">
          <SegmentPicker />
          <RangePicker />
        </div>
      }
    >
      <Overview range={range} live={<TickerPanel />} />
    </Page>
  );
}
