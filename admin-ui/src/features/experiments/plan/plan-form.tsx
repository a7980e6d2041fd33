import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { Select } from '../../../components/select';
import { TextField } from '../../../components/text-field';
import { t } from '../../../lib/i18n/t';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { type Experiment, isPlan, isSame, languagesOf, planOf } from '../experiment';
import { goalChoices } from '../goal-name';
import { Fault } from '../moves';
import { useChangeExperiment } from '../use-experiments';
import { GuardFields } from './guard-fields';
import { VariantFields } from './variant-fields';

const PER_CENT = 100;

interface PlanFormProps {
  experiment: Experiment;
  /** Told whether there is anything that is not saved. */
  onEdited: (isEdited: boolean) => void;
}

/** The plan. What decides who gets what cannot be changed any more once it has started. */
export function PlanForm({ experiment, onEdited }: PlanFormProps) {
  const { id, status } = experiment;
  const [plan, setPlan] = useState(planOf(experiment));
  const [share, setShare] = useState(String((plan.audience.share ?? 1) * PER_CENT));
  const [languages, setLanguages] = useState(plan.audience.languages?.join(', ') ?? '');
  const [hours, setHours] = useState(String(plan.windowHours));
  const { data: legend } = useCatalogue();
  const { put } = useChangeExperiment(id);
  const noteId = useId();
  const isLocked = status !== 'draft';
  const codes = languagesOf(languages);
  const part = Number(share.replace(',', '.')) / PER_CENT;
  const drawn = {
    ...plan,
    windowHours: Number(hours),
    audience: isLocked
      ? plan.audience
      : { ...(part !== 1 && { share: part }), ...(codes.length > 0 && { languages: codes }) },
  };
  const isEdited = !isSame(drawn, planOf(experiment));
  useEffect(() => onEdited(isEdited), [isEdited, onEdited]);
  const change = (changed: Partial<typeof plan>) => {
    put.reset();
    setPlan({ ...plan, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPlan(drawn)) put.mutate({ ...drawn, name: drawn.name.trim() });
  };
  return (
    <Panel title={t('experiments.plan')}>
      <form onSubmit={submit} className="flex flex-col gap-5 px-5 pb-5">
        {isLocked && <p className="max-w-prose text-sm text-pretty text-muted">{t('experiments.locked')}</p>}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('experiments.name')}
            value={plan.name}
            maxLength={80}
            onChange={(name) => change({ name })}
          />
          <div>
            <label htmlFor={noteId} className="mb-1 block text-sm text-muted">
              {t('experiments.note')}
            </label>
            <textarea
              id={noteId}
              value={plan.note}
              rows={1}
              maxLength={2000}
              placeholder={t('experiments.noteHint')}
              onChange={(event) => change({ note: event.target.value })}
              className="field-sizing-content min-h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 placeholder:text-muted"
            />
          </div>
        </div>
        <VariantFields
          variants={plan.variants}
          known={experiment.knownVariants}
          isLocked={isLocked}
          onChange={(variants) => change({ variants })}
        />
        <fieldset disabled={isLocked} className="grid gap-4 sm:grid-cols-2">
          <legend className="mb-2 font-medium">{t('experiments.who')}</legend>
          <TextField
            label={t('experiments.share')}
            inputMode="decimal"
            value={share}
            aria-invalid={!(part >= 0.001 && part <= 1)}
            onChange={setShare}
          />
          <TextField
            label={t('experiments.languages')}
            note={t('experiments.languagesNote')}
            value={languages}
            placeholder="en, ru"
            aria-invalid={codes.some((code) => !/^[a-z]{2,3}$/.test(code))}
            onChange={setLanguages}
          />
        </fieldset>
        <fieldset disabled={isLocked}>
          <legend className="mb-2 font-medium">{t('experiments.goal')}</legend>
          <div className="flex flex-wrap items-end gap-4">
            <Select
              label={t('experiments.goal')}
              value={plan.goal}
              options={goalChoices(legend)}
              onChange={(goal) => change({ goal })}
            />
            <TextField
              label={t('experiments.window')}
              inputMode="numeric"
              value={hours}
              onChange={setHours}
              className="w-40"
            />
          </div>
          <p className="mt-1.5 max-w-prose text-xs text-pretty text-muted">{t('experiments.windowNote')}</p>
        </fieldset>
        <GuardFields guards={plan.guards} onChange={(guards) => change({ guards })} />
        <Fault>{put.error && t('experiments.failed', { why: put.error.message })}</Fault>
        <div className="flex items-center justify-end gap-3">
          <span role="status" className="text-sm text-muted">
            {put.isSuccess && t('experiments.saved')}
          </span>
          <Button type="submit" look="solid" disabled={!isPlan(drawn) || put.isPending}>
            {t('experiments.save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
