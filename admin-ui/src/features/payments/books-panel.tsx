import { CircleCheck, Hourglass } from 'lucide-react';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { Payer } from './payer';
import { type Difference, differences, linesOf, type Reconciliation } from './payments';
import { useReconciliation } from './use-payments';

/** Whether what we booked is what Telegram says it moved, and where not. */
export function BooksPanel() {
  const books = useReconciliation();
  return (
    <Panel title={t('payments.books')}>
      <div className="min-h-24">
        <Loaded
          query={books}
          skeleton={<Skeleton className="mx-5 h-24" />}
          isEmpty={({ checkedAt }) => checkedAt === null}
          empty={
            <Message icon={Hourglass} title={t('payments.unchecked')}>
              {t('payments.uncheckedText')}
            </Message>
          }
        >
          {(found) => <Books books={found} />}
        </Loaded>
      </div>
    </Panel>
  );
}

function Books({ books }: { books: Reconciliation }) {
  const open = differences.filter((difference) => books.counts[difference] > 0);
  return (
    <div className="flex flex-col gap-4 px-5 pb-5">
      <p className="text-sm text-muted">
        {t('payments.checked', {
          transactions: formatNumber(books.transactions),
          balance: formatNumber(books.balance),
        })}{' '}
        {books.checkedAt && <Moment at={books.checkedAt} />}
      </p>
      {open.length === 0 && (
        <p className="flex items-center gap-2 font-medium">
          <CircleCheck className="size-5 shrink-0 text-positive" aria-hidden />
          {t('payments.agree')}
        </p>
      )}
      {open.map((difference) => (
        <DifferenceList key={difference} difference={difference} books={books} />
      ))}
      {books.counts.foreign > 0 && (
        <p className="text-sm text-muted">
          {t('payments.foreign', { found: formatNumber(books.counts.foreign) })}
        </p>
      )}
    </div>
  );
}

const DifferenceList = ({ difference, books }: { difference: Difference; books: Reconciliation }) => (
  <section>
    <h3 className="font-medium">
      {t(`paymentsDifference.${difference}`)}: {formatNumber(books.counts[difference])}
    </h3>
    <p className="max-w-prose text-sm text-pretty text-muted">{t(`paymentsMeaning.${difference}`)}</p>
    <ul className="mt-1">
      {linesOf(books, difference).map(({ id, clientId, stars, at }) => (
        <li
          key={id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t py-2 text-sm first:border-0"
        >
          <Payer clientId={clientId} />
          <span className="figures">{t('payments.stars', { stars: formatNumber(stars) })}</span>
          <Moment at={at} className="figures text-muted" />
          <code className="min-w-0 flex-1 basis-40 truncate font-mono text-muted" title={id}>
            {id}
          </code>
        </li>
      ))}
    </ul>
  </section>
);
