import { timestampIn } from '../../wire/binary-reader';
import { type Sitting } from '../analyses/analyses';
import { chosenPeople } from '../segments/chosen-people';
import { PersonIndex } from '../traces/person-index';
import { parameters } from '../users/bounds';
import { type SourcesQuery } from './sources-query';

const BYTES = 16;

/** Who came for the first time in the range; what is told of each lies at their number in the index. */
export interface Newcomers {
  index: PersonIndex;
  /** In milliseconds since the epoch. */
  firstSeen: number[];
  /** Payload of the first link that they followed. */
  firstCode: (string | null)[];
}

/** As bytes in hex, by source: a row for each of half a million people takes longer to read than to count. */
export async function readNewcomers(sitting: Sitting, query: SourcesQuery, zone: string): Promise<Newcomers> {
  const { values, bind } = parameters();
  const whom = chosenPeople(query, zone, bind);
  const rows = await sitting.ask<{ source: string | null; people: string }>(
    `SELECT source, encode(string_agg(int8send(client_id) || timestamptz_send(first_seen_at), ''), 'hex') AS people
     FROM tg_users u
     WHERE first_seen_at >= (${bind(query.range.from)}::date)::timestamp AT TIME ZONE ${bind(zone)}
       AND first_seen_at < (${bind(query.range.to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)}
       ${whom.map((condition) => `AND ${condition}`).join(' ')}
     GROUP BY source`,
    values,
  );
  const newcomers: Newcomers = { index: new PersonIndex(), firstSeen: [], firstCode: [] };
  for (const { source, people } of rows) {
    const bytes = Buffer.from(people, 'hex');
    for (let at = 0; at < bytes.length; at += BYTES) {
      newcomers.index.slotIn(bytes, at);
      newcomers.firstSeen.push(Math.round(timestampIn(bytes, at + 8)));
      newcomers.firstCode.push(source);
    }
  }
  return newcomers;
}
