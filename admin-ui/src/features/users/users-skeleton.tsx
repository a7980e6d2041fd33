import { Skeleton } from '../../components/states/skeleton';

export const UsersSkeleton = () => (
  <div>
    {Array.from({ length: 10 }, (_, i) => (
      <div key={i} className="flex h-[60px] items-center gap-3 border-b px-5 last:border-0">
        <Skeleton className="size-9 rounded-full" />
        <div className="flex-1">
          <Skeleton className="h-3.5 w-36" />
          <Skeleton className="mt-2 h-3 w-24" />
        </div>
        <Skeleton className="hidden h-3.5 w-1/3 md:block" />
      </div>
    ))}
  </div>
);
