import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { type Experiment } from './experiment';

const looks: Record<Experiment['status'], string> = {
  draft: 'bg-sunken text-muted',
  running: 'bg-positive-soft text-positive',
  stopped: 'bg-accent-soft text-accent',
};

export const StateMark = ({ status }: Pick<Experiment, 'status'>) => (
  <span className={cn('rounded-full px-2 py-0.5 text-xs font-medium', looks[status])}>
    {t(`experimentsStatus.${status}`)}
  </span>
);
