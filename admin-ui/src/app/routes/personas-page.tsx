import { Page } from '../../components/page';
import { RangePicker } from '../../components/range-picker/range-picker';
import { PersonasList } from '../../features/personas/personas-list';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';

export function Component() {
  const { range } = useRange();
  return (
    <Page title={t('page.personas')} actions={<RangePicker />}>
      <PersonasList range={range} />
    </Page>
  );
}
