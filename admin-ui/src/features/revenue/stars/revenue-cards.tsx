import { Panel } from '../../../components/panel';
import { formatNumber, formatPercent } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { type OpenPayers, type Revenue, sumsOf } from '../revenue';

interface CardProps {
  label: string;
  value: string;
  note: string;
  onOpen?: () => void;
}

const Card = ({ label, value, note, onOpen }: CardProps) => (
  <Panel className="px-5 py-4">
    <p className="text-sm text-muted">{label}</p>
    <p className="figures pt-1 text-2xl font-semibold tracking-tight">
      {onOpen ? (
        <button
          type="button"
          onClick={onOpen}
          aria-label={`${label}: ${value}`}
          className="rounded-sm hover:underline"
        >
          {value}
        </button>
      ) : (
        value
      )}
    </p>
    <p className="pt-1 text-sm text-pretty text-muted">{note}</p>
  </Panel>
);

const NOTHING = '–';
const twoDigits = (value: number | null): string =>
  value === null ? NOTHING : formatNumber(Math.round(value * 100) / 100);

interface RevenueCardsProps {
  revenue: Revenue;
  /** Whether they are the figures of some people alone. */
  ofSegment: boolean;
  onOpen: (open: OpenPayers) => void;
}

/** What the range comes to. */
export function RevenueCards({ revenue, ofSegment, onOpen }: RevenueCardsProps) {
  const { net, payingShare, perUser, perPayer } = sumsOf(revenue);
  const { paid, payments, payers, users, refunded, refunds, chargedBack, subscriptions, credits } = revenue;
  const n = formatNumber;
  return (
    <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
      <Card
        label={t('revenue.net')}
        value={n(net)}
        note={t('revenue.netNote', { paid: n(paid), payments: n(payments) })}
      />
      <Card
        label={t('revenue.payingShare')}
        value={payingShare === null ? NOTHING : formatPercent(payingShare)}
        note={t('revenue.payingShareNote', { payers: n(payers), users: n(users) })}
        {...(payers > 0 && { onOpen: () => onOpen({ figure: 'paid', by: 'all', key: null }) })}
      />
      <Card label={t('revenue.perPayer')} value={twoDigits(perPayer)} note={t('revenue.perPayerNote')} />
      <Card label={t('revenue.perUser')} value={twoDigits(perUser)} note={t('revenue.perUserNote')} />
      <Card
        label={t('revenue.refunds')}
        value={n(refunds)}
        note={t('revenue.refundsNote', { refunded: n(refunded), chargedBack: n(chargedBack) })}
        {...(refunds > 0 && { onOpen: () => onOpen({ figure: 'refunded', by: 'all', key: null }) })}
      />
      <Card
        label={t('revenue.renewals')}
        value={n(subscriptions.renewed)}
        note={t('revenue.renewalsNote', {
          started: n(subscriptions.started),
          canceled: n(subscriptions.canceled),
          failed: n(subscriptions.failed),
        })}
      />
      <Card
        label={t('revenue.credits')}
        value={credits ? n(credits.spent) : NOTHING}
        note={
          credits
            ? t('revenue.creditsNote', {
                granted: n(credits.granted),
                returned: n(credits.returned),
                left: n(credits.left),
              })
            : t(ofSegment ? 'revenue.creditsOfAll' : 'revenue.noCredits')
        }
      />
      <Card
        label={t('revenue.outOfCredits')}
        value={n(revenue.outOfCredits)}
        note={t('revenue.outOfCreditsNote')}
      />
    </div>
  );
}
