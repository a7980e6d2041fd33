import { Skeleton } from '../../../components/states/skeleton';
import { cn } from '../../../lib/cn';

const shapes = ['w-56', 'ml-auto w-40', 'w-80 h-16', 'ml-auto w-64', 'w-72 h-20', 'ml-auto w-32', 'w-60'];

export const ConversationSkeleton = () => (
  <div className="mx-auto flex w-full max-w-[760px] flex-1 flex-col justify-end gap-4 px-3 py-8 sm:px-6">
    {shapes.map((shape) => (
      <Skeleton key={shape} className={cn('h-10 max-w-[80%] rounded-bubble', shape)} />
    ))}
  </div>
);
