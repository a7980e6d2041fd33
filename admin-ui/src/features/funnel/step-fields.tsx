import { ArrowUp, X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { Select } from '../../components/select';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';
import { type FunnelStep, knownPaths, MOST_TIMES } from './steps';

interface StepFieldsProps {
  place: number;
  step: FunnelStep;
  onChange: (step: FunnelStep) => void;
  onRaise: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}

const field = 'h-9 min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base';
const PATH = /^\w+(\.\w+){0,4}$/;

/** An event, which of them, of whom, and what its meta must hold. What is typed counts when the field is left. */
export function StepFields({ place, step, onChange, onRaise, onRemove }: StepFieldsProps) {
  const { data: legend } = useCatalogue();
  const paths = useId();
  const [times, setTimes] = useState(String(step.times));
  const [path, setPath] = useState(step.meta?.path ?? '');
  const [value, setValue] = useState(step.meta?.value ?? '');
  const settle = () => {
    const meta = path && value ? { path, value } : undefined;
    const nth = Math.min(MOST_TIMES, Math.max(1, Math.floor(Number(times)) || 1));
    const same = nth === step.times && meta?.path === step.meta?.path && meta?.value === step.meta?.value;
    if (same || (path !== '' && !PATH.test(path))) return;
    const { event, persona } = step;
    onChange({ event, times: nth, ...(persona && { persona }), ...(meta && { meta }) });
  };
  const onKeyDown = ({ key }: { key: string }) => key === 'Enter' && settle();
  const events = [...(legend?.events.values() ?? [])].map(({ name, label }) => ({ value: name, label }));
  const personas = [...(legend?.personas.values() ?? [])].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <li className="flex flex-wrap items-center gap-2 rounded-md bg-sunken p-2">
      <span className="figures w-5 text-center text-muted" aria-hidden>
        {place}
      </span>
      <Select
        label={t('funnel.event', { place })}
        value={step.event}
        options={events}
        onChange={(event) =>
          onChange({ event, times: step.times, ...(step.persona && { persona: step.persona }) })
        }
        className="w-44"
      />
      <label className="flex items-center gap-1.5 text-sm text-muted">
        <span aria-hidden>×</span>
        <span className="sr-only">{t('funnel.times', { place })}</span>
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST_TIMES}
          value={times}
          onChange={(event) => setTimes(event.target.value)}
          onBlur={settle}
          onKeyDown={onKeyDown}
          className={`${field} w-18 text-text`}
        />
      </label>
      <Select
        label={t('funnel.ofPersona', { place })}
        value={step.persona ?? ''}
        options={[{ value: '', label: t('funnel.anyPersona') }, ...personas]}
        onChange={(persona) =>
          onChange({
            event: step.event,
            times: step.times,
            ...(persona && { persona }),
            ...(step.meta && { meta: step.meta }),
          })
        }
        className="w-40"
      />
      <span className="ml-auto flex sm:order-last">
        <Button
          look="quiet"
          size="icon"
          disabled={!onRaise}
          onClick={onRaise}
          aria-label={t('funnel.raise', { place })}
        >
          <ArrowUp className="size-4" aria-hidden />
        </Button>
        <Button
          look="quiet"
          size="icon"
          disabled={!onRemove}
          onClick={onRemove}
          aria-label={t('funnel.remove', { place })}
        >
          <X className="size-4" aria-hidden />
        </Button>
      </span>
      <span className="flex min-w-0 flex-1 basis-56 items-center gap-1.5">
        <input
          aria-label={t('funnel.metaPath', { place })}
          placeholder={t('funnel.metaPathHint')}
          value={path}
          list={paths}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={path !== '' && !PATH.test(path)}
          onChange={(event) => setPath(event.target.value.trim())}
          onBlur={settle}
          onKeyDown={onKeyDown}
          className={`${field} flex-1 basis-0 aria-invalid:border-negative`}
        />
        <datalist id={paths}>
          {knownPaths[step.event]?.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <span className="text-muted" aria-hidden>
          =
        </span>
        <input
          aria-label={t('funnel.metaValue', { place })}
          placeholder={t('funnel.metaValueHint')}
          value={value}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setValue(event.target.value)}
          onBlur={settle}
          onKeyDown={onKeyDown}
          className={`${field} flex-1 basis-0`}
        />
      </span>
    </li>
  );
}
