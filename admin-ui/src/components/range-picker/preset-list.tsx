import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { type PresetId, presets } from '../../lib/url/range';

interface PresetListProps {
  selected: PresetId | undefined;
  onSelect: (id: PresetId) => void;
}

export const PresetList = ({ selected, onSelect }: PresetListProps) => (
  <ul className="grid grid-cols-2 gap-0.5 sm:w-48 sm:grid-cols-1">
    {presets.map(({ id, label }) => (
      <li key={id}>
        <button
          type="button"
          aria-current={id === selected}
          onClick={() => onSelect(id)}
          className={cn(
            'flex h-9 w-full items-center rounded-sm px-2.5 text-left -outline-offset-2 hover:bg-pressed',
            id === selected && 'bg-accent-soft font-medium text-accent hover:bg-accent-soft',
          )}
        >
          {t(label)}
        </button>
      </li>
    ))}
  </ul>
);
