import { X } from 'lucide-react';
import { Button } from '../../../components/button';
import { t } from '../../../lib/i18n/t';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { useChoices } from '../../catalogue/use-choices';
import { useSegments } from '../../segment-choice/use-segments';
import { filterLabels, filterValue } from './filter-words';
import { filterNames, type FilterName, type UsersFilters } from './filters';

interface FilterChipsProps {
  filters: UsersFilters;
  onRemove: (name: FilterName) => void;
  onClear: () => void;
}

/** What the list is narrowed down by, each with a way to drop it. */
export function FilterChips({ filters, onRemove, onClear }: FilterChipsProps) {
  const { data: legend } = useCatalogue();
  const { data: segments } = useSegments();
  const stories = useChoices('story', filters.story !== undefined);
  const active = filterNames.filter((name) => filters[name] !== undefined);
  if (active.length === 0) return null;
  return (
    <ul aria-label={t('filter.active_list')} className="flex flex-wrap items-center gap-2">
      {active.map((name) => {
        const label = t(filterLabels[name]);
        const value = filterValue(name, filters[name] ?? '', { legend, segments, stories });
        return (
          <li
            key={name}
            className="flex h-8 max-w-full items-center gap-1.5 rounded-full bg-accent-soft pr-1 pl-3 text-sm"
          >
            <span className="shrink-0 text-muted">{label}</span>
            <bdi className="truncate font-medium">{value}</bdi>
            <button
              type="button"
              aria-label={t('filter.remove', { what: `${label} ${value}` })}
              onClick={() => onRemove(name)}
              className="grid size-6 shrink-0 place-items-center rounded-full text-muted hover:bg-pressed hover:text-text"
            >
              <X className="size-3.5" aria-hidden />
            </button>
          </li>
        );
      })}
      {active.length > 1 && (
        <li>
          <Button look="quiet" className="h-8" onClick={onClear}>
            {t('filter.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}
