import { Skeleton } from '../../components/states/skeleton';

export const PersonFactsSkeleton = () => (
  <div className="flex flex-col items-center">
    <Skeleton className="size-20 rounded-full" />
    <Skeleton className="mt-3 h-5 w-36" />
    <Skeleton className="mt-2 h-4 w-20" />
    <div className="mt-10 grid w-full grid-cols-3 gap-2">
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
    <div className="mt-8 flex w-full flex-col gap-5">
      {Array.from({ length: 6 }, (_, i) => (
        <Skeleton key={i} className="h-4" />
      ))}
    </div>
  </div>
);
