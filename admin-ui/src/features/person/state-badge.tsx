import { useNow } from '../../lib/browser/use-now';
import { cn } from '../../lib/cn';
import { type UserSummary } from '../../lib/api-types';
import { personState } from './person';

const looks = {
  active: { label: 'Active', style: 'bg-positive-soft text-positive' },
  quiet: { label: 'Quiet', style: 'bg-sunken text-muted' },
  blocked: { label: 'Blocked', style: 'bg-negative-soft text-negative' },
};

export function StateBadge({ person }: { person: Pick<UserSummary, 'blockedAt' | 'lastSeenAt'> }) {
  const { label, style } = looks[personState(person, useNow())];
  return (
    <span
      className={cn('inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium', style)}
      title={label === 'Active' ? 'Was here in the last seven days' : undefined}
    >
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      {label}
    </span>
  );
}
