import { setTheme, themes, useTheme } from '../../lib/browser/theme';
import { t } from '../../lib/i18n/t';
import { Choice } from './choice';
import { themeIcons } from './theme-icons';

export const ThemeChoice = () => (
  <Choice
    name="theme"
    title={t('frame.theme')}
    options={themes.map((id) => ({ id, label: t(`theme.${id}`), icon: themeIcons[id] }))}
    chosen={useTheme()}
    onChoose={setTheme}
  />
);
