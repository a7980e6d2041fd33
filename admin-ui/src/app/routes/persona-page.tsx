import { Link, useParams } from 'react-router';
import { Page } from '../../components/page';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import { CompareChoice } from '../../features/personas/compare-choice';
import { PersonaView } from '../../features/personas/persona-view';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { usePeopleSearch } from '../../lib/url/use-segment';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const { personaId = '' } = useParams();
  const { range } = useRange();
  const search = usePeopleSearch();
  const [other, setOther] = useUrlValue('with');
  const name = useCatalogue().data?.personas.get(personaId)?.name ?? personaId;
  return (
    <Page
      title={name}
      note={
        <Link to={{ pathname: '/personas', search }} className="rounded-sm hover:underline">
          {t('personas.all')}
        </Link>
      }
      actions={
        <div className="flex flex-wrap items-center gap-3">
          <CompareChoice personaId={personaId} chosen={other} onChoose={setOther} />
          <SegmentAndRange />
        </div>
      }
    >
      <PersonaView personaId={personaId} other={other === personaId ? null : other} range={range} />
    </Page>
  );
}
