import {
  Bookmark,
  CalendarDays,
  Clock,
  Keyboard,
  Languages,
  Link2,
  LogOut,
  type LucideIcon,
} from 'lucide-react';
import { useLogout } from '../../features/session/use-session';
import { setTheme, themes, useTheme } from '../../lib/browser/theme';
import { timesChoice, timesKinds } from '../../lib/browser/times-choice';
import { setLanguage, useLanguage } from '../../lib/i18n/language';
import { languageLabels, languages } from '../../lib/i18n/languages';
import { t } from '../../lib/i18n/t';
import { presets } from '../../lib/url/range';
import { useRange } from '../../lib/url/use-range';
import { themeIcons } from '../layout/theme-icons';
import { overlay } from '../overlay';

export interface Action {
  id: string;
  label: string;
  icon: LucideIcon;
  run: () => void;
}

/** What may be done from anywhere. Add one more here. */
export function useActions(): Action[] {
  const theme = useTheme();
  const language = useLanguage();
  const times = timesChoice.use();
  const logout = useLogout();
  const { range, choose, setCompare } = useRange();
  return [
    { id: 'save-view', label: t('palette.saveView'), icon: Bookmark, run: () => overlay.set('views') },
    {
      id: 'copy-address',
      label: t('palette.copyAddress'),
      icon: Link2,
      // Browsers refuse on plain-http addresses; the address bar has it too.
      run: () => void navigator.clipboard?.writeText(location.href).catch(() => undefined),
    },
    ...presets
      .filter(({ id }) => id !== range.preset)
      .map(({ id, label }) => ({
        id: `range-${id}`,
        label: t('palette.range', { range: t(label) }),
        icon: CalendarDays,
        run: () => choose(id),
      })),
    {
      id: 'compare',
      label: t('range.compare'),
      icon: CalendarDays,
      run: () => setCompare(!range.compare),
    },
    ...themes
      .filter((id) => id !== theme)
      .map((id) => ({
        id: `theme-${id}`,
        label: t('palette.theme', { theme: t(`theme.${id}`) }),
        icon: themeIcons[id],
        run: () => setTheme(id),
      })),
    ...languages
      .filter((id) => id !== language)
      .map((id) => ({
        id: `language-${id}`,
        label: t('palette.language', { language: languageLabels[id] }),
        icon: Languages,
        run: () => void setLanguage(id),
      })),
    ...timesKinds
      .filter((id) => id !== times)
      .map((id) => ({
        id: `times-${id}`,
        label: t('palette.times', { times: t(`times.${id}`) }),
        icon: Clock,
        run: () => timesChoice.set(id),
      })),
    { id: 'shortcuts', label: t('frame.shortcuts'), icon: Keyboard, run: () => overlay.set('shortcuts') },
    { id: 'sign-out', label: t('frame.signOut'), icon: LogOut, run: () => logout.mutate() },
  ];
}
