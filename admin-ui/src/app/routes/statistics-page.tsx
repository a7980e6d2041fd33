import { Page } from '../../components/page';
import { ExportEvents } from '../../features/export/export-events';
import { TickerPanel } from '../../features/live/ticker-panel';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { Overview } from '../../features/statistics/overview';
import { dayRange } from '../../lib/format/times';
import { useToday } from '../../lib/format/time-zone';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';

export function Component() {
  const { range } = useRange();
  const today = useToday();
  return (
    <Page
      title={t('page.statistics')}
      actions={
        <div className="flex flex-wrap items-center gap-2">
          <SegmentAndRange />
          <ExportEvents
            what={t('export.everybody', { days: dayRange(range, today) })}
            query={{ from: range.from, to: range.to }}
          />
        </div>
      }
    >
      <Overview range={range} live={<TickerPanel />} />
    </Page>
  );
}
