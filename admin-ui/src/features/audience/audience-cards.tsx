import { FigureCard, NO_FIGURE } from '../../components/figure-card';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { usersLink } from '../../lib/links';
import { type AudienceSums } from './audience';

/** What the range comes to. */
export const AudienceCards = ({ sums, search }: { sums: AudienceSums; search: string }) => (
  <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
    <FigureCard label={t('audience.mau')} value={formatNumber(sums.mau)} note={t('audience.mauNote')} />
    <FigureCard
      label={t('audience.stickiness')}
      value={sums.stickiness === null ? NO_FIGURE : formatPercent(sums.stickiness)}
      note={t('audience.stickinessNote')}
    />
    <FigureCard
      label={t('audience.newcomers')}
      value={formatNumber(sums.newcomers)}
      note={t('audience.newcomersNote', { resurrected: formatNumber(sums.resurrected) })}
      to={usersLink({ seen: 'new' }, search)}
    />
    <FigureCard
      label={t('audience.quickRatio')}
      value={sums.quickRatio === null ? NO_FIGURE : formatNumber(Math.round(sums.quickRatio * 100) / 100)}
      note={t('audience.quickRatioNote', { dormant: formatNumber(sums.dormant) })}
    />
  </div>
);
