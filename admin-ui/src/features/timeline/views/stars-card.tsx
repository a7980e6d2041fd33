import { BadgeCheck, Receipt, Star, Undo2 } from 'lucide-react';
import { type TimelineEvent } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { t } from '../../../lib/i18n/t';
import { EventTime } from './event-time';
import { Keyboard } from './keyboard';

const looks = {
  invoice_shown: { icon: Receipt, label: 'stars.invoice', style: 'bg-sunken text-muted' },
  paid: { icon: BadgeCheck, label: 'stars.paid', style: 'bg-positive-soft text-positive' },
  refunded: { icon: Undo2, label: 'stars.refunded', style: 'bg-negative-soft text-negative' },
} as const;

type Action = keyof typeof looks;

const isAction = (value: unknown): value is Action =>
  typeof value === 'string' && Object.hasOwn(looks, value);

/** Whether an event is about Stars that were asked, paid or given back, and so is more than a badge. */
export const isStarsCard = ({ eventName, meta }: TimelineEvent): boolean =>
  eventName === 'premium_action' && isAction(meta?.action);

/** An invoice, a payment or a refund. */
export function StarsCard({ event }: { event: TimelineEvent }) {
  const { action, plan, stars } = event.meta ?? {};
  if (!isAction(action)) return null;
  const { icon: Icon, label, style } = looks[action];
  return (
    <div className="flex justify-center py-2">
      <div className="w-72 max-w-[82%] rounded-lg border bg-surface shadow-panel">
        <div className="flex items-center gap-3 p-3">
          <span className={cn('grid size-10 shrink-0 place-items-center rounded-full', style)}>
            <Icon className="size-5" aria-hidden />
          </span>
          <div className="min-w-0 flex-1">
            <p className="font-medium">{t(label)}</p>
            {typeof plan === 'string' && <p className="truncate text-sm text-muted">{plan}</p>}
          </div>
          <div className="flex flex-col items-end gap-0.5">
            {typeof stars === 'number' && (
              <p className="figures flex items-center gap-1 text-lg font-semibold">
                <Star className="size-4 fill-images text-images" aria-hidden />
                {stars}
              </p>
            )}
            <EventTime event={event} className="text-muted" />
          </div>
        </div>
        <Keyboard event={event} className="px-3 pb-3" />
      </div>
    </div>
  );
}
