import { type Sitting } from '../analyses/analyses';
import { chosenPeople } from '../segments/chosen-people';
import { parameters } from '../users/bounds';
import { type AnswerLength, type QualityQuery } from './quality-query';

/** Traces hold no texts, and reading all of them would take longer than everything else; this many tell enough. */
const SAMPLE = 10_000;

export async function answerLength(
  sitting: Sitting,
  query: QualityQuery,
  zone: string,
): Promise<AnswerLength> {
  const { values, bind } = parameters();
  const whom = chosenPeople(query, zone, bind);
  const [length] = await sitting.ask<AnswerLength>(
    `SELECT count(*)::float8 AS answers, percentile_cont(0.5) WITHIN GROUP (ORDER BY length) AS median,
            percentile_cont(0.9) WITHIN GROUP (ORDER BY length) AS p90
     FROM (
       SELECT char_length(message)::float8 AS length FROM tg_analytics_events e
       WHERE event_name = 'ai_message' AND message IS NOT NULL
         AND created_at >= (${bind(query.range.from)}::date)::timestamp AT TIME ZONE ${bind(zone)}
         AND created_at < (${bind(query.range.to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)}
         ${whom.length > 0 ? `AND client_id IN (SELECT client_id FROM tg_users u WHERE ${whom.join(' AND ')})` : ''}
       ORDER BY created_at DESC LIMIT ${SAMPLE}) AS newest`,
    values,
  );
  return length ?? { answers: 0, median: null, p90: null };
}
