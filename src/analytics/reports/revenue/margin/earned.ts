import { type Sitting } from '../../analyses/analyses';
import { chosenSql } from '../../segments/group/chosen-sql';
import { parameters } from '../../users/bounds';
import { chargesSql, personaOfCharge, sourcedSql } from '../charges-sql';
import { type MarginQuery } from './margin-query';
import { storyOfCharge } from './story-of-charge';

/** Stars of one key that came or went on one day. */
export interface Earned {
  key: string | null;
  day: string;
  stars: number;
}

const keyOfCharge: Record<MarginQuery['by'], string> = {
  persona: `(${personaOfCharge('c')})`,
  story: `(${storyOfCharge('c')})`,
  source: 's.code',
  user: 'c.client_id::text',
};

export function askEarned(sitting: Sitting, query: MarginQuery, timeZone: string): Promise<Earned[]> {
  const { values, bind } = parameters();
  const chosen = chosenSql(query, timeZone, bind);
  const zone = bind(timeZone);
  const begin = `((${bind(query.range.from)}::date)::timestamp AT TIME ZONE ${zone})`;
  return sitting.ask<Earned>(
    `WITH ${chosen.table} ${chargesSql(begin, zone, chosen.only())}, ${sourcedSql(query.touch)}
     SELECT key, day::text AS day, sum(stars)::float8 AS stars
     FROM (SELECT ${keyOfCharge[query.by]} AS key, c.day, c.stars FROM charges c ${query.by === 'source' ? 'LEFT JOIN sourced s USING (event_id)' : ''}
           WHERE c.day <= ${bind(query.range.to)}::date) AS e
     GROUP BY 1, 2`,
    values,
  );
}
