import { setLanguage, useLanguage } from '../../lib/i18n/language';
import { languageLabels, languages } from '../../lib/i18n/languages';
import { t } from '../../lib/i18n/t';
import { Choice } from './choice';

export const LanguageChoice = () => (
  <Choice
    name="language"
    title={t('frame.language')}
    options={languages.map((id) => ({ id, label: languageLabels[id], lang: id }))}
    chosen={useLanguage()}
    onChoose={(language) => void setLanguage(language)}
  />
);
