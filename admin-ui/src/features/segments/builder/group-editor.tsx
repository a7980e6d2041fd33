import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button, buttonStyle } from '../../../components/button';
import { Segmented } from '../../../components/segmented';
import { cn } from '../../../lib/cn';
import { t } from '../../../lib/i18n/t';
import { type Group, type Leaf } from '../../segment-choice/segment';
import { changed, DEEPEST, newRule, type Subject, subjectOf, subjects } from '../rules';
import { fieldStyle, Row } from './fields';
import { RuleFields } from './rule-fields';

interface GroupEditorProps<G extends Pick<Group, 'match' | 'rules'>> {
  group: G;
  depth: number;
  /** Whether there may be more rules. */
  hasRoom: boolean;
  onChange: (group: G) => void;
}

/** Rules that go together, with groups of rules among them. */
export function GroupEditor<G extends Pick<Group, 'match' | 'rules'>>({
  group,
  depth,
  hasRoom,
  onChange,
}: GroupEditorProps<G>) {
  const name = useId();
  const { match, rules } = group;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3">
      <div className="flex">
        <Segmented
          name={name}
          title={t('segments.match')}
          options={(['all', 'any'] as const).map((id) => ({ id, label: t(`segmentsMatch.${id}`) }))}
          chosen={match}
          onChoose={(next) => onChange({ ...group, match: next })}
        />
      </div>
      <ul className="flex flex-col gap-2">
        {rules.map((rule, index) => (
          <li
            key={index}
            className={cn(
              'relative flex items-start gap-2 rounded-md border p-2',
              rule.type === 'group' ? 'bg-sunken' : 'bg-surface',
            )}
          >
            {rule.type === 'group' ? (
              <fieldset className="min-w-0 flex-1">
                <legend className="sr-only">{t('segments.group')}</legend>
                <GroupEditor
                  group={rule}
                  depth={depth + 1}
                  hasRoom={hasRoom}
                  onChange={(next) => onChange(changed(group, index, next))}
                />
              </fieldset>
            ) : (
              <LeafRow rule={rule} onChange={(next) => onChange(changed(group, index, next))} />
            )}
            <button
              type="button"
              disabled={rules.length === 1}
              aria-label={
                rule.type === 'group'
                  ? t('segments.removeGroup')
                  : t('segments.removeRule', { rule: t(`segmentsSubject.${subjectOf(rule)}`) })
              }
              onClick={() => onChange(changed(group, index, null))}
              className={cn(
                buttonStyle({ look: 'quiet', size: 'icon' }),
                // A group takes the whole width; beside its choice of all or any there is room.
                rule.type === 'group' && 'absolute top-2 right-2',
              )}
            >
              <X className="size-4" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          disabled={!hasRoom}
          onClick={() => onChange({ ...group, rules: [...rules, newRule('event')] })}
        >
          <Plus className="size-4 text-muted" aria-hidden />
          {t('segments.addRule')}
        </Button>
        {depth < DEEPEST && (
          <Button
            look="quiet"
            disabled={!hasRoom}
            onClick={() =>
              onChange({
                ...group,
                rules: [
                  ...rules,
                  // The other way: "all of them" within "all of them" would say nothing new.
                  { type: 'group', match: match === 'all' ? 'any' : 'all', rules: [newRule('event')] },
                ],
              })
            }
          >
            <Plus className="size-4" aria-hidden />
            {t('segments.addGroup')}
          </Button>
        )}
      </div>
    </div>
  );
}

const behaviour: readonly Subject[] = ['event', 'experiment'];

const LeafRow = ({ rule, onChange }: { rule: Leaf; onChange: (rule: Leaf) => void }) => (
  <Row>
    <select
      aria-label={t('segments.subject')}
      value={subjectOf(rule)}
      onChange={(event) => onChange(newRule(event.target.value as Subject))}
      className={cn(fieldStyle, 'font-medium')}
    >
      <optgroup label={t('segments.behaviour')}>
        {behaviour.map((subject) => (
          <option key={subject} value={subject}>
            {t(`segmentsSubject.${subject}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('segments.facts')}>
        {subjects
          .filter((subject) => !behaviour.includes(subject))
          .map((subject) => (
            <option key={subject} value={subject}>
              {t(`segmentsSubject.${subject}`)}
            </option>
          ))}
      </optgroup>
    </select>
    <RuleFields rule={rule} onChange={onChange} />
  </Row>
);
