import { useState } from 'react';
import { Button } from '../../components/button';
import { Moment } from '../../components/moment';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { Payer } from './payer';
import { type Payment } from './payments';
import { useRefund } from './use-payments';

/** Stars that were given back do not return, so it is asked twice. */
export function PaymentLine({ payment }: { payment: Payment }) {
  const { chargeId, clientId, plan, stars, kind, paidAt, refundedAt, refundReason } = payment;
  const [asked, setAsked] = useState(false);
  const refund = useRefund();
  const amount = t('payments.stars', { stars: formatNumber(stars) });
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t py-3 first:border-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap gap-x-3">
          <Payer clientId={clientId} />
          <span className="figures font-medium">{amount}</span>
          <span className="text-muted">
            {plan}, {t(`paymentsKind.${kind}`)}
          </span>
        </p>
        <p className="truncate text-sm text-muted" title={chargeId}>
          <Moment at={paidAt} /> · <code className="font-mono">{chargeId}</code>
        </p>
      </div>
      {refundedAt !== null ? (
        <p className="text-sm text-muted">
          {refundReason === 'charged-back' ? t('payments.chargedBack') : t('payments.refunded')}{' '}
          <Moment at={refundedAt} />
        </p>
      ) : asked ? (
        <span className="flex gap-2">
          <Button onClick={() => setAsked(false)}>{t('payments.keep')}</Button>
          <Button
            autoFocus
            disabled={refund.isPending}
            onClick={() => refund.mutate(chargeId, { onSettled: () => setAsked(false) })}
            className="border-transparent bg-negative-solid text-white hover:bg-negative-solid hover:brightness-110"
          >
            {refund.isPending ? t('payments.refunding') : t('payments.sure', { amount })}
          </Button>
        </span>
      ) : (
        <Button
          aria-label={t('payments.refundNamed', { amount, plan })}
          disabled={clientId === null}
          onClick={() => setAsked(true)}
        >
          {t('payments.refund')}
        </Button>
      )}
      <p aria-live="polite" className="basis-full text-sm text-negative empty:hidden">
        {refund.error && t('payments.failed', { why: refund.error.message })}
      </p>
    </li>
  );
}
