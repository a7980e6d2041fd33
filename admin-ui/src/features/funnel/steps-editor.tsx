import { Plus } from 'lucide-react';
import { Button } from '../../components/button';
import { t } from '../../lib/i18n/t';
import { StepFields } from './step-fields';
import { type FunnelStep, MOST_STEPS } from './steps';

interface StepsEditorProps {
  steps: readonly FunnelStep[];
  onChange: (steps: readonly FunnelStep[]) => void;
}

/** What is asked, step by step; each change asks anew. */
export const StepsEditor = ({ steps, onChange }: StepsEditorProps) => (
  <div className="px-5 pb-5">
    <ol className="flex flex-col gap-2">
      {steps.map((step, index) => (
        <StepFields
          // The fields begin anew with what they are told, as when one goes back in the history.
          key={`${index} ${JSON.stringify(step)}`}
          place={index + 1}
          step={step}
          onChange={(changed) => onChange(steps.with(index, changed))}
          onRaise={index > 0 ? () => onChange(swapped(steps, index - 1)) : undefined}
          onRemove={steps.length > 1 ? () => onChange(steps.toSpliced(index, 1)) : undefined}
        />
      ))}
    </ol>
    {steps.length < MOST_STEPS && (
      <Button className="mt-3" onClick={() => onChange([...steps, { event: 'user_message', times: 1 }])}>
        <Plus className="size-4 text-muted" aria-hidden />
        {t('funnel.add')}
      </Button>
    )}
  </div>
);

const swapped = (steps: readonly FunnelStep[], index: number): readonly FunnelStep[] =>
  steps.with(index, steps[index + 1]!).with(index + 1, steps[index]!);
