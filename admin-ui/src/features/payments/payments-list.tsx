import { Star } from 'lucide-react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { t } from '../../lib/i18n/t';
import { PaymentLine } from './payment-line';
import { usePayments } from './use-payments';

interface PaymentsListProps {
  /** Only of this person. */
  clientId: string | null;
  onEverybody: () => void;
}

/** Every payment, the newest first. */
export function PaymentsList({ clientId, onEverybody }: PaymentsListProps) {
  const payments = usePayments(clientId);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = payments;
  return (
    <Panel
      className="settled"
      title={clientId === null ? t('payments.list') : t('payments.listOf', { id: clientId })}
      actions={clientId !== null && <Button onClick={onEverybody}>{t('payments.everybody')}</Button>}
    >
      <div className="min-h-24">
        <Loaded
          query={payments}
          skeleton={<Skeleton className="mx-5 h-40" />}
          isEmpty={(all) => all.length === 0}
          empty={
            <Message icon={Star} title={t('payments.none')}>
              {t('payments.noneText')}
            </Message>
          }
        >
          {(all) => (
            <ul className="px-5 pb-3">
              {all.map((payment) => (
                <PaymentLine key={payment.chargeId} payment={payment} />
              ))}
            </ul>
          )}
        </Loaded>
        {hasNextPage && (
          <div className="grid place-items-center pb-4">
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('payments.more')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
