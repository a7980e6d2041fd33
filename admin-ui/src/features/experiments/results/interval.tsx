import { cn } from '../../../lib/cn';
import { type Comparison, type Verdict } from './results';

const colours: Record<Verdict, string> = {
  better: 'bg-positive',
  worse: 'bg-negative',
  undecided: 'bg-muted',
  too_few: 'bg-muted',
};

/** Where the true difference lies, around zero in the middle. The figures beside it say the same. */
export function Interval({ comparison, reach }: { comparison: Comparison; reach: number }) {
  const { difference, low, high, verdict } = comparison;
  if (difference === null || low === null || high === null) return null;
  const place = (value: number): string => `${50 + (value / reach) * 50}%`;
  return (
    <span className="relative block h-5 min-w-40" aria-hidden>
      <span className="absolute inset-y-0 left-1/2 w-px bg-line-strong" />
      <span
        className={cn('absolute top-2 h-1 rounded-full opacity-60', colours[verdict])}
        style={{ left: place(low), right: `${50 - (high / reach) * 50}%` }}
      />
      <span
        className={cn('absolute top-1 size-3 -translate-x-1/2 rounded-full', colours[verdict])}
        style={{ left: place(difference) }}
      />
    </span>
  );
}
