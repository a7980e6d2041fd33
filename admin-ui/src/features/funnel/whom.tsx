import { Select } from '../../components/select';
import { capital } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { NONE } from '../../lib/links';
import { useUrlValue } from '../../lib/url/use-url-value';
import { useCatalogue } from '../catalogue/use-catalogue';
import { useChoices } from '../catalogue/use-choices';
import { languageName } from '../person/person';
import { type FunnelSplit } from './funnel';

/** What the people of a key are called, by what they are told apart. */
export function useGroupName(): (split: FunnelSplit, key: string) => string {
  const { data: legend } = useCatalogue();
  return (split, key) => {
    if (split === 'persona') return legend?.personas.get(key)?.name ?? key;
    if (key === NONE) return t(split === 'source' ? 'users.direct' : 'stats.unknown');
    return split === 'language' ? capital(languageName(key)) : key;
  };
}

/** Narrows the funnel down to some people; the choice is kept in the address. */
export function Whom() {
  const { data: legend } = useCatalogue();
  const nameOf = useGroupName();
  const [source, setSource] = useUrlValue('source');
  const [language, setLanguage] = useUrlValue('language');
  const [persona, setPersona] = useUrlValue('persona');
  const named = (split: FunnelSplit, keys: string[]) =>
    keys.map((value) => ({ value, label: nameOf(split, value) }));
  const sources = useChoices('source', true).map(({ value }) => value);
  const languages = useChoices('language', true).map(({ value }) => value);
  return (
    <>
      <Select
        label={t('users.source')}
        value={source ?? ''}
        options={[{ value: '', label: t('funnel.anySource') }, ...named('source', sources)]}
        onChange={setSource}
      />
      <Select
        label={t('person.language')}
        value={language ?? ''}
        options={[{ value: '', label: t('funnel.anyLanguage') }, ...named('language', languages)]}
        onChange={setLanguage}
      />
      <Select
        label={t('filter.persona')}
        value={persona ?? ''}
        options={[
          { value: '', label: t('funnel.anyPersona') },
          ...named('persona', [...(legend?.personas.keys() ?? [])]),
        ]}
        onChange={setPersona}
      />
    </>
  );
}
