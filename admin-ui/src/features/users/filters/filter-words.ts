import { capital } from '../../../lib/format/times';
import { type LabelKey, t } from '../../../lib/i18n/t';
import { NONE } from '../../../lib/links';
import { type Legend } from '../../catalogue/use-catalogue';
import { languageName } from '../../person/person';
import { type FilterChoice } from '../../catalogue/use-choices';
import { type Segment } from '../../segment-choice/segment';
import { type FilterName } from './filters';

export const filterLabels: Record<FilterName, LabelKey> = {
  segment: 'segments.filter',
  seen: 'filter.seen',
  persona: 'filter.persona',
  story: 'filter.story',
  source: 'users.source',
  language: 'person.language',
  blocked: 'users.state',
  premium: 'person.premium',
  minMessages: 'users.messages',
  minStars: 'users.stars',
};

const fixed: Partial<Record<FilterName, Record<string, LabelKey>>> = {
  seen: { new: 'filter.new', active: 'filter.active' },
  blocked: { true: 'filter.blocked', false: 'filter.notBlocked' },
  premium: { true: 'filter.yes', false: 'filter.no' },
};

/** Where ids of the address have their names; undefined while they are fetched. */
interface NamesOfValues {
  legend: Legend | undefined;
  segments: readonly Segment[] | undefined;
  stories: readonly FilterChoice[];
}

/** What a filter's value says to people. */
export function filterValue(
  name: FilterName,
  value: string,
  { legend, segments, stories }: NamesOfValues,
): string {
  const said = fixed[name]?.[value];
  if (said) return t(said);
  switch (name) {
    case 'minMessages':
    case 'minStars':
      return t('filter.atLeast', { count: Number(value) });
    case 'segment':
      return segments
        ? (segments.find(({ segmentId }) => segmentId === value)?.name ?? t('segments.unknown'))
        : '…';
    case 'persona':
      return legend?.personas.get(value)?.name ?? value;
    case 'story':
      return stories.find((story) => story.value === value)?.label ?? value;
    case 'source':
      return value === NONE ? t('users.direct') : value;
    case 'language':
      return value === NONE ? t('stats.unknown') : capital(languageName(value));
    default:
      return value;
  }
}
