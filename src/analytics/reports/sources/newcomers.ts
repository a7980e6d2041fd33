import { type Sitting } from '../analyses/analyses';
import { chosenPeople } from '../segments/chosen-people';
import { askPeople, type PeopleOfOrigin } from '../traces/known-people';
import { parameters } from '../users/bounds';
import { type SourcesQuery } from './sources-query';

/** Who came for the first time in the range. */
export function askNewcomers(sitting: Sitting, query: SourcesQuery, zone: string): Promise<PeopleOfOrigin[]> {
  const { values, bind } = parameters();
  const conditions = [
    `first_seen_at >= (${bind(query.range.from)}::date)::timestamp AT TIME ZONE ${bind(zone)}`,
    `first_seen_at < (${bind(query.range.to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)}`,
    ...chosenPeople(query, zone, bind),
  ];
  return askPeople(sitting, conditions.join(' AND '), values);
}
