import { Skeleton } from '../../components/states/skeleton';

export const PeopleListSkeleton = ({ rows }: { rows: number }) => (
  <div className="px-3 pb-3">
    {Array.from({ length: rows }, (_, i) => (
      <div key={i} className="flex h-14 items-center gap-3 px-2">
        <Skeleton className="size-9 rounded-full" />
        <Skeleton className="h-3.5 w-1/2" />
      </div>
    ))}
  </div>
);
