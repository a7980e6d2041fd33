import { Command } from 'cmdk';
import { Bookmark, Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Avatar } from '../../components/avatar';
import { Dialog } from '../../components/dialog';
import { Keys } from '../../components/keys';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import { initials, personName } from '../../features/person/person';
import { useViews } from '../../features/views/use-views';
import { t } from '../../lib/i18n/t';
import { personaLink } from '../../lib/links';
import { useRangeSearch } from '../../lib/url/use-range';
import { closeOverlay } from '../overlay';
import { pages } from '../pages';
import { PaletteItem } from './palette-item';
import { useActions } from './use-actions';
import { usePeople } from './use-people';

const Group = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <Command.Group
    heading={heading}
    className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
  >
    {children}
  </Command.Group>
);

/** One field that leads everywhere: pages, saved views, people, personas, actions. */
export default function Palette() {
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const search = useRangeSearch();
  const actions = useActions();
  const views = useViews().data ?? [];
  const personas = [...(useCatalogue().data?.personas.values() ?? [])];
  const { people, settled } = usePeople(typed);
  /** The palette closes first: what is chosen may open something of its own. */
  const then = (act: () => void) => () => {
    closeOverlay();
    act();
  };
  const go = (to: string) => then(() => void navigate(to));
  return (
    <Dialog title={t('palette.title')} onClose={closeOverlay} bare className="max-w-xl">
      <Command label={t('palette.title')} loop className="flex min-h-0 flex-col">
        <div className="flex items-center gap-3 border-b px-4">
          <Search className="size-4 shrink-0 text-muted" aria-hidden />
          <Command.Input
            autoFocus
            value={typed}
            onValueChange={setTyped}
            placeholder={t('palette.placeholder')}
            className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-muted"
          />
        </div>
        <Command.List
          label={t('palette.title')}
          className="h-[min(60dvh,420px)] overflow-y-auto px-2 pb-2 [scroll-padding-block:8px]"
        >
          <Command.Empty className="py-10 text-center text-muted">
            {settled ? t('palette.nothing') : t('palette.searching')}
          </Command.Empty>
          <Group heading={t('palette.pages')}>
            {pages.map(({ path, label, icon, letter }) => (
              <PaletteItem
                key={path}
                value={`page ${path}`}
                label={t(label)}
                icon={icon}
                onSelect={go(path + search)}
              >
                <span className="hidden sm:block" aria-hidden>
                  <Keys keys={['g', letter]} sequence />
                </span>
              </PaletteItem>
            ))}
          </Group>
          {people.length > 0 && (
            <Group heading={t('palette.users')}>
              {people.map((person) => (
                <PaletteItem
                  key={person.clientId}
                  value={`user ${person.clientId}`}
                  label={personName(person)}
                  // The server has found them by rules of its own, so whatever was typed fits.
                  keywords={[typed]}
                  sign={
                    <Avatar id={person.clientId} initials={initials(person)} className="size-6 text-[10px]" />
                  }
                  onSelect={go(`/users/${person.clientId}`)}
                >
                  <span className="figures text-sm text-muted">
                    {person.username ? `@${person.username}` : person.clientId}
                  </span>
                </PaletteItem>
              ))}
            </Group>
          )}
          {views.length > 0 && (
            <Group heading={t('palette.views')}>
              {views.map(({ viewId, name, address }) => (
                <PaletteItem
                  key={viewId}
                  value={`view ${viewId}`}
                  label={name}
                  icon={Bookmark}
                  onSelect={go(address)}
                />
              ))}
            </Group>
          )}
          {personas.length > 0 && (
            <Group heading={t('palette.personas')}>
              {personas.map(({ id, name, emoji, colour }) => (
                <PaletteItem
                  key={id}
                  value={`persona ${id}`}
                  label={name}
                  sign={
                    <span
                      aria-hidden
                      className="grid size-6 place-items-center rounded-full text-sm"
                      style={{ background: `color-mix(in oklab, ${colour} 18%, transparent)` }}
                    >
                      {emoji ?? name.charAt(0)}
                    </span>
                  }
                  onSelect={go(personaLink(id, search))}
                />
              ))}
            </Group>
          )}
          <Group heading={t('palette.actions')}>
            {actions.map(({ id, label, icon, run }) => (
              <PaletteItem key={id} value={`action ${id}`} label={label} icon={icon} onSelect={then(run)} />
            ))}
          </Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}
