import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { type Experiment } from './experiment';

const looks = {
  proposed: 'border text-muted',
  draft: 'bg-sunken text-muted',
  running: 'bg-positive-soft text-positive',
  stopped: 'bg-accent-soft text-accent',
} satisfies Record<Experiment['status'] | 'proposed', string>;

export function StateMark({ experiment: { status, isPlanned } }: { experiment: Experiment }) {
  const state = isPlanned ? status : 'proposed';
  return (
    <span className={cn('rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap', looks[state])}>
      {t(`experimentsStatus.${state}`)}
    </span>
  );
}
