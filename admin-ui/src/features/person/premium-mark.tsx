import { BadgeCheck } from 'lucide-react';
import { t } from '../../lib/i18n/t';

/** Telegram Premium. */
export const PremiumMark = () => (
  <BadgeCheck className="size-4 shrink-0 text-messages" role="img" aria-label={t('person.premium')} />
);
