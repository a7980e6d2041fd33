import { type ReactNode } from 'react';
import { Dialog } from '../../components/dialog';
import { Keys } from '../../components/keys';
import { commandKey } from '../../lib/browser/platform';
import { t } from '../../lib/i18n/t';
import { closeOverlay } from '../overlay';
import { pages } from '../pages';

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="px-5 pb-5">
    <h3 className="mb-1 text-sm font-medium text-muted">{title}</h3>
    <ul>{children}</ul>
  </section>
);

const Line = ({ what, children }: { what: string; children: ReactNode }) => (
  <li className="flex min-h-9 items-center justify-between gap-4 border-b last:border-0">
    {what}
    {children}
  </li>
);

/** What every key does. */
export const ShortcutsDialog = () => (
  <Dialog title={t('frame.shortcuts')} onClose={closeOverlay}>
    <div className="overflow-y-auto" tabIndex={0} role="region" aria-label={t('frame.shortcuts')}>
      <Group title={t('shortcuts.general')}>
        <Line what={t('shortcuts.palette')}>
          <Keys keys={[commandKey(), 'K']} />
        </Line>
        <Line what={t('shortcuts.search')}>
          <Keys keys={['/']} />
        </Line>
        <Line what={t('shortcuts.help')}>
          <Keys keys={['?']} />
        </Line>
        <Line what={t('shortcuts.close')}>
          <Keys keys={['Esc']} />
        </Line>
      </Group>
      <Group title={t('timeline.conversation')}>
        <Line what={t('person.next')}>
          <Keys keys={['j']} />
        </Line>
        <Line what={t('person.previous')}>
          <Keys keys={['k']} />
        </Line>
        <Line what={t('find.earlier')}>
          <Keys keys={['Enter']} />
        </Line>
      </Group>
      <Group title={t('shortcuts.pages')}>
        {pages.map(({ path, label, letter }) => (
          <Line key={path} what={t(label)}>
            <Keys keys={['g', letter]} sequence />
          </Line>
        ))}
      </Group>
    </div>
  </Dialog>
);
