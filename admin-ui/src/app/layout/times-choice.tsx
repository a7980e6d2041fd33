import { timesChoice, timesKinds } from '../../lib/browser/times-choice';
import { t } from '../../lib/i18n/t';
import { Choice } from './choice';

export const TimesChoice = () => (
  <Choice
    name="times"
    title={t('frame.times')}
    options={timesKinds.map((id) => ({ id, label: t(`times.${id}`) }))}
    chosen={timesChoice.use()}
    onChoose={timesChoice.set}
  />
);
