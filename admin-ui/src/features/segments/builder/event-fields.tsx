import { useId } from 'react';
import { Button } from '../../../components/button';
import { t } from '../../../lib/i18n/t';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { ANY_EVENT, type EventRule } from '../../segment-choice/segment';
import { Choice, Text } from './fields';

interface EventFieldsProps {
  rule: EventRule;
  onChange: (rule: EventRule) => void;
}

/** Which event: by its name, with a persona, with a detail. */
export function EventFields({ rule, onChange }: EventFieldsProps) {
  const { data: legend } = useCatalogue();
  const { meta } = rule;
  const events = [...(legend?.events.values() ?? [])].map(({ name, label }) => ({ id: name, label }));
  const personas = [...(legend?.personas.values() ?? [])].map(({ id, name }) => ({ id, label: name }));
  const paths = useId();
  return (
    <>
      <Choice
        label={t('segments.event')}
        value={rule.event}
        options={[{ id: ANY_EVENT, label: t('segments.anyEvent') }, ...events]}
        onChoose={(event) => onChange({ ...rule, event })}
      />
      <Choice
        label={t('segments.persona')}
        value={rule.persona ?? ''}
        options={[{ id: '', label: t('segments.anyPersona') }, ...personas]}
        onChoose={(persona) => onChange({ ...rule, persona: persona || undefined })}
      />
      {meta ? (
        <>
          <Text
            label={t('segments.metaPath')}
            value={meta.path}
            list={paths}
            onChange={(path) => onChange({ ...rule, meta: { ...meta, path } })}
          />
          <datalist id={paths}>
            {['storyId', 'action', 'plan', 'kind', 'command', 'data', 'rating', 'payload'].map((path) => (
              <option key={path} value={path} />
            ))}
          </datalist>
          <Text
            label={t('segments.metaValue')}
            value={meta.value}
            onChange={(value) => onChange({ ...rule, meta: { ...meta, value } })}
          />
          <Button look="quiet" onClick={() => onChange({ ...rule, meta: undefined })}>
            {t('segments.noDetail')}
          </Button>
        </>
      ) : (
        <Button look="quiet" onClick={() => onChange({ ...rule, meta: { path: '', value: '' } })}>
          {t('segments.detail')}
        </Button>
      )}
    </>
  );
}
