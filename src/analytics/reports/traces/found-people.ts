import { type Sitting } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { parameters } from '../users/bounds';
import { type WalkPeople } from './walk-people';

/**
 * A page of the people whom a walk found, the last seen first.
 * @param isFound asked of each person of the walk
 * @throws InvalidCursorError
 */
export async function foundPeople(
  sitting: Sitting,
  people: WalkPeople,
  isFound: (person: number) => boolean,
  paging: { limit: number; cursor?: string | undefined },
): Promise<Page<FoundPerson>> {
  const ids: number[] = [];
  for (let person = 0; person < people.size; person += 1) if (isFound(person)) ids.push(people.idOf(person));
  const { values, bind } = parameters();
  const rows = await sitting.ask<PersonRow>(
    `WITH found AS MATERIALIZED (SELECT unnest(${bind(ids)}::bigint[]) AS client_id) ${peopleQuery('found', paging, bind)}`,
    values,
  );
  return peoplePage(rows, paging.limit);
}
