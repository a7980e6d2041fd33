import { FigureCard, NO_FIGURE } from '../../components/figure-card';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { usersLink } from '../../lib/links';
import { type SessionFigures, stay } from './sessions';

const or = (value: number | null, told: (value: number) => string): string =>
  value === null ? NO_FIGURE : told(value);
const rounded = (value: number): string => formatNumber(Math.round(value * 10) / 10);

/** What the range comes to. */
export const SessionCards = ({ all, search }: { all: SessionFigures; search: string }) => (
  <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
    <FigureCard
      label={t('sessions.count')}
      value={formatNumber(all.sessions)}
      note={t('sessions.countNote', { people: formatNumber(all.people) })}
      to={usersLink({ seen: 'active' }, search)}
    />
    <FigureCard
      label={t('sessions.each')}
      value={all.people > 0 ? rounded(all.sessions / all.people) : NO_FIGURE}
      note={t('sessions.eachNote')}
    />
    <FigureCard
      label={t('sessions.length')}
      value={or(all.medianMs, stay)}
      note={t('sessions.lengthNote', { p90: or(all.p90Ms, stay) })}
    />
    <FigureCard
      label={t('sessions.depth')}
      value={or(all.medianEvents, rounded)}
      note={t('sessions.depthNote', { mean: or(all.meanEvents, rounded) })}
    />
  </div>
);
