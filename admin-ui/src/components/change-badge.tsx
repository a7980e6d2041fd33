import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import { cn } from '../lib/cn';
import { type Change } from '../lib/format/change';

const looks = {
  up: { icon: TrendingUp, style: 'bg-positive-soft text-positive' },
  down: { icon: TrendingDown, style: 'bg-negative-soft text-negative' },
  same: { icon: Minus, style: 'bg-sunken text-muted' },
};

export function ChangeBadge({ change }: { change: Change }) {
  const { icon: Icon, style } = looks[change.direction];
  return (
    <span
      title={change.sentence}
      className={cn(
        'figures inline-flex items-center gap-1 rounded-full px-2 py-0.5 text-xs font-semibold',
        style,
      )}
    >
      <Icon className="size-3.5" aria-hidden />
      <span aria-hidden>{change.text}</span>
      <span className="sr-only">{change.sentence}</span>
    </span>
  );
}
