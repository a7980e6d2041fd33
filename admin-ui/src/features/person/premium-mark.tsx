import { BadgeCheck } from 'lucide-react';

/** Telegram Premium. */
export const PremiumMark = () => (
  <BadgeCheck className="size-4 shrink-0 text-messages" role="img" aria-label="Telegram Premium" />
);
