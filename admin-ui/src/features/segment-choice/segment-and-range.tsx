import { RangePicker } from '../../components/range-picker/range-picker';
import { SegmentPicker } from './segment-picker';

/** Whose figures a page shows, and of which days. */
export const SegmentAndRange = () => (
  <div className="flex flex-wrap items-center gap-2">
    <SegmentPicker />
    <RangePicker />
  </div>
);
