import { Page } from '../../components/page';
import { BooksPanel } from '../../features/payments/books-panel';
import { PaymentsList } from '../../features/payments/payments-list';
import { t } from '../../lib/i18n/t';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const [person, setPerson] = useUrlValue('person');
  return (
    <Page title={t('page.payments')} note={t('payments.note')}>
      <div className="flex flex-col gap-4">
        <BooksPanel />
        <PaymentsList
          clientId={person !== null && /^-?\d{1,16}$/.test(person) ? person : null}
          onEverybody={() => setPerson(null)}
        />
      </div>
    </Page>
  );
}
