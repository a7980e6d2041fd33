import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '../../../lib/i18n/t';
import { NONE } from '../../../lib/links';
import { useChoices } from '../../catalogue/use-choices';
import { type WordRule } from '../../segment-choice/segment';
import { wordValue } from '../sentence';
import { fieldStyle } from './fields';
import { cn } from '../../../lib/cn';

interface ValuesFieldProps {
  rule: WordRule;
  onChange: (rule: WordRule) => void;
}

/** Sources or languages: those that are known are offered, any other can be typed. */
export function ValuesField({ rule, onChange }: ValuesFieldProps) {
  const { fact, values } = rule;
  const [typed, setTyped] = useState('');
  const known = useChoices(fact, true);
  const offered = known.filter(({ value }) => value !== NONE && !values.includes(value));
  const list = useId();
  const add = (text: string) => {
    const value = text.trim();
    setTyped('');
    if (value && !values.includes(value)) onChange({ ...rule, values: [...values, value] });
  };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5">
      {values.map((value) => (
        <span
          key={value}
          className="flex h-8 max-w-full items-center gap-1 rounded-full bg-accent-soft pr-1 pl-3 text-sm font-medium"
        >
          <bdi className="truncate">{wordValue(fact, value)}</bdi>
          <button
            type="button"
            aria-label={t('segments.removeValue', { value: wordValue(fact, value) })}
            onClick={() => onChange({ ...rule, values: values.filter((other) => other !== value) })}
            className="grid size-6 place-items-center rounded-full text-muted hover:bg-pressed hover:text-text"
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </span>
      ))}
      <input
        aria-label={t('segments.addValue')}
        placeholder={t('segments.addValue')}
        value={typed}
        list={list}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => {
          // Chosen from the list, not typed.
          if (offered.some(({ value }) => value === event.target.value)) add(event.target.value);
          else setTyped(event.target.value);
        }}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(typed);
        }}
        className={cn(fieldStyle, 'w-40 placeholder:text-muted')}
      />
      <datalist id={list}>
        {offered.map(({ value }) => (
          <option key={value} value={value}>
            {fact === 'language' ? wordValue(fact, value) : undefined}
          </option>
        ))}
      </datalist>
      {!values.includes(NONE) && (
        <button
          type="button"
          onClick={() => add(NONE)}
          className="h-8 rounded-full border border-dashed border-line-strong px-3 text-sm text-muted hover:bg-pressed hover:text-text"
        >
          {wordValue(fact, NONE)}
        </button>
      )}
    </div>
  );
}
