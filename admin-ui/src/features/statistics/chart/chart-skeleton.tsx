import { Skeleton } from '../../../components/states/skeleton';

/** As high as the chart with its margin. */
export const ChartSkeleton = () => (
  <div className="h-[300px] px-5 pt-1 pb-5 sm:h-[360px]">
    <Skeleton className="h-full" />
  </div>
);
