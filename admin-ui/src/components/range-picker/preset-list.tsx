import { Check } from 'lucide-react';
import { cn } from '../../lib/cn';
import { type PresetId, presets } from '../../lib/url/range';

interface PresetListProps {
  selected: PresetId | undefined;
  onSelect: (id: PresetId) => void;
}

export const PresetList = ({ selected, onSelect }: PresetListProps) => (
  <ul>
    {presets.map(({ id, label }) => (
      <li key={id}>
        <button
          type="button"
          aria-current={id === selected}
          onClick={() => onSelect(id)}
          className={cn(
            'flex h-9 w-full items-center justify-between rounded-sm px-2.5 text-left -outline-offset-2 hover:bg-pressed',
            id === selected && 'font-medium text-accent',
          )}
        >
          {label}
          {id === selected && <Check className="size-4" aria-hidden />}
        </button>
      </li>
    ))}
  </ul>
);
