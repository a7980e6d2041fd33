import { t } from '../../../lib/i18n/t';
import { type Period } from '../../segment-choice/segment';
import { Choice, Count, fieldStyle } from './fields';

const kinds = ['ever', 'last', 'older', 'dates'] as const;
type Kind = (typeof kinds)[number];

const kindOf = (period: Period | undefined): Kind =>
  !period ? 'ever' : 'lastDays' in period ? 'last' : 'olderThanDays' in period ? 'older' : 'dates';

function begun(kind: Kind, days: number, today: string): Period | undefined {
  if (kind === 'ever') return undefined;
  if (kind === 'last') return { lastDays: days };
  return kind === 'older' ? { olderThanDays: days } : { to: today };
}

interface PeriodFieldProps {
  period: Period | undefined;
  /** Whether a rule can do without one. */
  optional: boolean;
  today: string;
  onChange: (period: Period | undefined) => void;
}

/** Within which days. */
export function PeriodField({ period, optional, today, onChange }: PeriodFieldProps) {
  const kind = kindOf(period);
  const days =
    period && 'lastDays' in period
      ? period.lastDays
      : period && 'olderThanDays' in period
        ? period.olderThanDays
        : 30;
  const dates = period && !('lastDays' in period) && !('olderThanDays' in period) ? period : {};
  return (
    <>
      <Choice
        label={t('segments.period')}
        value={kind}
        options={kinds
          .filter((id) => optional || id !== 'ever')
          .map((id) => ({ id, label: t(`segmentsPeriod.${id}`) }))}
        onChoose={(next) => onChange(begun(next, days, today))}
      />
      {kind === 'last' && (
        <Count
          label={t('segments.dayCount')}
          value={days}
          min={1}
          onChange={(lastDays) => onChange({ lastDays })}
        />
      )}
      {kind === 'older' && (
        <Count
          label={t('segments.dayCount')}
          value={days}
          min={1}
          onChange={(olderThanDays) => onChange({ olderThanDays })}
        />
      )}
      {kind === 'dates' &&
        (['from', 'to'] as const).map((end) => (
          <input
            key={end}
            type="date"
            aria-label={t(`segmentsEnd.${end}`)}
            value={dates[end] ?? ''}
            min="1970-01-01"
            onChange={({ target: { value } }) => onChange({ ...dates, [end]: value || undefined })}
            className={fieldStyle}
          />
        ))}
    </>
  );
}
