import { type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { cn } from '../../lib/cn';

interface ChoiceProps<T extends string> {
  name: string;
  title: string;
  options: readonly { id: T; label: ReactNode; lang?: string; icon?: LucideIcon }[];
  chosen: T;
  onChoose: (id: T) => void;
}

/** A few radio buttons that look like one control. */
export const Choice = <T extends string>({ name, title, options, chosen, onChoose }: ChoiceProps<T>) => (
  <fieldset>
    <legend className="mb-1.5 px-1 text-xs font-medium text-muted">{title}</legend>
    <div className="grid auto-cols-fr grid-flow-col gap-1 rounded-md bg-pressed p-1">
      {options.map(({ id, label, lang, icon: Icon }) => (
        <label
          key={id}
          lang={lang}
          className={cn(
            'relative flex cursor-pointer flex-col items-center justify-center gap-1 rounded-sm px-1 text-center text-xs text-muted hover:text-text has-checked:bg-surface has-checked:font-medium has-checked:text-text has-checked:shadow-panel has-focus-visible:outline-2 has-focus-visible:outline-accent',
            Icon ? 'h-14' : 'h-8',
          )}
        >
          <input
            type="radio"
            name={name}
            checked={id === chosen}
            onChange={() => onChoose(id)}
            className="absolute inset-0 cursor-pointer appearance-none rounded-sm outline-none"
          />
          {Icon && <Icon className="size-4" aria-hidden />}
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);
