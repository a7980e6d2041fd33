import { useToday } from '../../../lib/format/time-zone';
import { t } from '../../../lib/i18n/t';
import { type CountRule, type EventRule, type Leaf } from '../../segment-choice/segment';
import { EventFields } from './event-fields';
import { ExperimentFields } from './experiment-fields';
import { Choice, Count } from './fields';
import { PeriodField } from './period-field';
import { ValuesField } from './values-field';

interface RuleFieldsProps {
  rule: Leaf;
  onChange: (rule: Leaf) => void;
}

const compares = ['atLeast', 'atMost', 'exactly'] as const;

/** All that can be said of one rule, but for what it is about. */
export function RuleFields({ rule, onChange }: RuleFieldsProps) {
  const today = useToday();
  switch (rule.type) {
    case 'word':
      return (
        <>
          <Choice
            label={t('segments.is')}
            value={rule.is}
            options={(['oneOf', 'noneOf'] as const).map((id) => ({ id, label: t(`segmentsIs.${id}`) }))}
            onChoose={(is) => onChange({ ...rule, is })}
          />
          <ValuesField rule={rule} onChange={onChange} />
        </>
      );
    case 'flag':
      return (
        <Choice
          label={t('segments.is')}
          value={rule.is ? 'yes' : 'no'}
          options={[
            { id: 'yes', label: t('segments.yes') },
            { id: 'no', label: t('segments.no') },
          ]}
          onChoose={(chosen) => onChange({ ...rule, is: chosen === 'yes' })}
        />
      );
    case 'moment':
      return (
        <PeriodField
          period={rule.period}
          optional={false}
          today={today}
          onChange={(period) => period && onChange({ ...rule, period })}
        />
      );
    case 'count':
      return <HowOften rule={rule} onChange={onChange} />;
    case 'event':
      return (
        <>
          <EventFields rule={rule} onChange={onChange} />
          <HowOften rule={rule} onChange={onChange} />
        </>
      );
    case 'experiment':
      return <ExperimentFields rule={rule} onChange={onChange} />;
  }
}

function HowOften<R extends CountRule | EventRule>({
  rule,
  onChange,
}: {
  rule: R;
  onChange: (rule: R) => void;
}) {
  const today = useToday();
  return (
    <>
      <Choice
        label={t('segments.is')}
        value={rule.compare}
        options={compares.map((id) => ({ id, label: t(`segmentsCompare.${id}`) }))}
        onChoose={(compare) => onChange({ ...rule, compare })}
      />
      <Count
        label={t('segments.times')}
        value={rule.times}
        min={0}
        onChange={(times) => onChange({ ...rule, times })}
      />
      {rule.type === 'event' && <span className="text-muted">{t('segments.timesWord')}</span>}
      <PeriodField
        period={rule.period}
        optional
        today={today}
        onChange={(period) => onChange({ ...rule, period })}
      />
    </>
  );
}
