import { ListFilter } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { buttonStyle } from '../../../components/button';
import { capital } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { NONE } from '../../../lib/links';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { useChoices } from '../../catalogue/use-choices';
import { languageName } from '../../person/person';
import { useSegments } from '../../segment-choice/use-segments';
import { CountFilter, SelectFilter, TextFilter } from './filter-fields';
import { type FilterName, type UsersFilters } from './filters';

interface FilterMenuProps {
  filters: UsersFilters;
  onFilter: (change: UsersFilters) => void;
}

/** All ways to narrow the list down. */
export function FilterMenu({ filters, onFilter }: FilterMenuProps) {
  const [open, setOpen] = useState(false);
  const count = Object.keys(filters).length;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={buttonStyle()}>
        <ListFilter className="size-4 text-muted" aria-hidden />
        {t('filter.title')}
        {count > 0 && (
          <span className="figures rounded-full bg-accent-solid px-1.5 text-xs text-white">{count}</span>
        )}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t('filter.title')}
          className="z-40 max-h-(--radix-popover-content-available-height) w-[min(440px,calc(100vw-24px))] animate-rise overflow-y-auto rounded-md bg-raised p-4 shadow-raised outline-none"
        >
          <Fields filters={filters} onFilter={onFilter} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Fields({ filters, onFilter }: FilterMenuProps) {
  const { data: legend } = useCatalogue();
  const { data: segments } = useSegments();
  const sources = useChoices('source', true);
  const languages = useChoices('language', true);
  const stories = useChoices('story', true);
  const personas = [...(legend?.personas.values() ?? [])].map(({ id, name }) => ({ value: id, label: name }));
  const bind = (name: FilterName) => ({
    value: filters[name],
    onChange: (value: string) => onFilter({ [name]: value }),
  });
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3">
      {(segments?.length ?? 0) > 0 && (
        <SelectFilter
          label={t('segments.filter')}
          choices={(segments ?? []).map(({ segmentId, name }) => ({ value: segmentId, label: name }))}
          {...bind('segment')}
        />
      )}
      <SelectFilter
        label={t('filter.seen')}
        choices={[
          { value: 'active', label: t('filter.active') },
          { value: 'new', label: t('filter.new') },
        ]}
        {...bind('seen')}
      />
      <SelectFilter label={t('filter.persona')} choices={personas} {...bind('persona')} />
      <SelectFilter label={t('filter.story')} choices={stories} {...bind('story')} />
      <TextFilter
        key={filters.source}
        label={t('users.source')}
        choices={sources.map(({ value, label }) => ({
          value,
          label: value === NONE ? t('users.direct') : label,
        }))}
        {...bind('source')}
      />
      <SelectFilter
        label={t('person.language')}
        choices={languages.map(({ value }) => ({
          value,
          label: value === NONE ? t('stats.unknown') : capital(languageName(value)),
        }))}
        {...bind('language')}
      />
      <SelectFilter
        label={t('users.state')}
        choices={[
          { value: 'false', label: t('filter.notBlocked') },
          { value: 'true', label: t('filter.blocked') },
        ]}
        {...bind('blocked')}
      />
      <SelectFilter
        label={t('person.premium')}
        choices={[
          { value: 'true', label: t('filter.yes') },
          { value: 'false', label: t('filter.no') },
        ]}
        {...bind('premium')}
      />
      <CountFilter key={`m${filters.minMessages}`} label={t('filter.minMessages')} {...bind('minMessages')} />
      <CountFilter key={`s${filters.minStars}`} label={t('filter.minStars')} {...bind('minStars')} />
      <p className="col-span-2 text-sm text-pretty text-muted">{t('filter.datesHint')}</p>
    </div>
  );
}
