import { type Bind } from '../../users/bounds';
import { type ChosenPeople, chosenPeople } from '../chosen-people';

/** How a query that reads by `client_id` is narrowed down; both are empty for everybody, who thus cost nothing. */
export interface ChosenSql {
  /** `chosen`, a common table expression with the comma behind it. */
  table: string;
  /** To stand behind other conditions. @param column the id, with its table where another is called the same */
  only: (column?: string) => string;
}

export function chosenSql(whom: ChosenPeople, zone: string, bind: Bind): ChosenSql {
  const conditions = chosenPeople(whom, zone, bind);
  if (conditions.length === 0) return { table: '', only: () => '' };
  return {
    table: `chosen AS MATERIALIZED (SELECT u.client_id FROM tg_users u WHERE ${conditions.join(' AND ')}),`,
    only: (column = 'client_id') => `AND ${column} IN (SELECT c.client_id FROM chosen c)`,
  };
}
