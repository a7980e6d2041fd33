import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { usersLink } from '../../lib/links';
import { type AudienceSums } from './audience';

interface CardProps {
  label: string;
  value: string;
  note: string;
  to?: string;
}

const Card = ({ label, value, note, to }: CardProps) => (
  <Panel className="px-5 py-4">
    <p className="text-sm text-muted">{label}</p>
    <p className="figures pt-1 text-2xl font-semibold tracking-tight">
      {to ? (
        <Link to={to} className="rounded-sm hover:underline">
          {value}
        </Link>
      ) : (
        value
      )}
    </p>
    <p className="pt-1 text-sm text-pretty text-muted">{note}</p>
  </Panel>
);

const NOTHING = '–';

/** What the range comes to. */
export const AudienceCards = ({ sums, search }: { sums: AudienceSums; search: string }) => (
  <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
    <Card label={t('audience.mau')} value={formatNumber(sums.mau)} note={t('audience.mauNote')} />
    <Card
      label={t('audience.stickiness')}
      value={sums.stickiness === null ? NOTHING : formatPercent(sums.stickiness)}
      note={t('audience.stickinessNote')}
    />
    <Card
      label={t('audience.newcomers')}
      value={formatNumber(sums.newcomers)}
      note={t('audience.newcomersNote', { resurrected: formatNumber(sums.resurrected) })}
      to={usersLink({ seen: 'new' }, search)}
    />
    <Card
      label={t('audience.quickRatio')}
      value={sums.quickRatio === null ? NOTHING : formatNumber(Math.round(sums.quickRatio * 100) / 100)}
      note={t('audience.quickRatioNote', { dormant: formatNumber(sums.dormant) })}
    />
  </div>
);
