import { t } from '../../../lib/i18n/t';
import { useKnownExperiments } from '../../catalogue/use-known-experiments';
import { type ExperimentRule } from '../../segment-choice/segment';
import { Choice } from './fields';

/** Who takes part in which experiment, and got what. */
export function ExperimentFields({
  rule,
  onChange,
}: {
  rule: ExperimentRule;
  onChange: (rule: ExperimentRule) => void;
}) {
  const { data = [] } = useKnownExperiments();
  const chosen = data.find(({ id }) => id === rule.experiment);
  return (
    <>
      <Choice
        label={t('segments.takesPart')}
        value={rule.is ? 'yes' : 'no'}
        options={(['yes', 'no'] as const).map((id) => ({ id, label: t(`segmentsTakes.${id}`) }))}
        onChoose={(is) => onChange({ ...rule, is: is === 'yes' })}
      />
      <Choice
        label={t('segments.experiment')}
        value={rule.experiment}
        options={data.map(({ id, name }) => ({ id, label: name }))}
        onChoose={(experiment) => onChange({ type: 'experiment', is: rule.is, experiment })}
      />
      <Choice
        label={t('segments.variant')}
        value={rule.variant ?? ''}
        options={[
          { id: '', label: t('segments.anyVariant') },
          ...(chosen?.variants ?? []).map(({ id }) => ({ id, label: id })),
        ]}
        onChoose={(variant) => onChange({ ...rule, variant: variant || undefined })}
      />
    </>
  );
}
