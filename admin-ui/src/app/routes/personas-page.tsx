import { Page } from '../../components/page';
import { PersonasList } from '../../features/personas/personas-list';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';

export function Component() {
  const { range } = useRange();
  return (
    <Page title={t('page.personas')} actions={<SegmentAndRange />}>
      <PersonasList range={range} />
    </Page>
  );
}
