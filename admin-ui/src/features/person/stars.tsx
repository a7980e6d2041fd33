import { Star } from 'lucide-react';
import { formatNumber } from '../../lib/format/numbers';

/** Telegram Stars that somebody paid. */
export const Stars = ({ amount }: { amount: number }) =>
  amount === 0 ? (
    <span className="text-muted">0</span>
  ) : (
    <span className="inline-flex items-center gap-1">
      <Star className="size-3.5 fill-images text-images" aria-hidden />
      {formatNumber(amount)}
    </span>
  );
