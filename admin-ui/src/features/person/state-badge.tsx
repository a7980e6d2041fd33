import { useNow } from '../../lib/browser/use-now';
import { cn } from '../../lib/cn';
import { type UserSummary } from '../../lib/api-types';
import { personState } from './person';
import { t } from '../../lib/i18n/t';

const looks = {
  active: { label: 'person.active', style: 'bg-positive-soft text-positive' },
  quiet: { label: 'person.quiet', style: 'bg-sunken text-muted' },
  blocked: { label: 'person.blocked', style: 'bg-negative-soft text-negative' },
} as const;

export function StateBadge({ person }: { person: Pick<UserSummary, 'blockedAt' | 'lastSeenAt'> }) {
  const { label, style } = looks[personState(person, useNow())];
  return (
    <span
      className={cn('inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs font-medium', style)}
      title={label === 'person.active' ? t('person.activeHint') : undefined}
    >
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      {t(label)}
    </span>
  );
}
