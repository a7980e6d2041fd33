import { Link } from 'react-router';
import { t } from '../../lib/i18n/t';

/** Who paid, a step from their conversation. */
export const Payer = ({ clientId }: { clientId: number | null }) =>
  clientId === null ? (
    <span className="text-muted">{t('payments.forgotten')}</span>
  ) : (
    <Link to={`/users/${clientId}`} className="figures font-medium underline-offset-4 hover:underline">
      {clientId}
    </Link>
  );
