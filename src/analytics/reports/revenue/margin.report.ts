import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { chosenSql } from '../segments/group/chosen-sql';
import { chargesSql, personaOfCharge, sourcedSql } from './charges-sql';
import { type Margin, type MarginQuery } from './margin-query';
import { spansOf } from './price';
import { storyOfCharge, usesSql } from './uses-sql';

const MOST_GROUPS = 100;

const keyOfCharge: Record<MarginQuery['by'], string> = {
  persona: `(${personaOfCharge('c')})`,
  story: `(${storyOfCharge('c')})`,
  source: '(SELECT code FROM sourced s WHERE s.event_id = c.event_id)',
  user: 'c.client_id::text',
};

const labels: Record<MarginQuery['by'], string> = {
  persona: '(SELECT persona_name FROM tg_personas p WHERE p.persona_id = g.key)',
  // Titles change; the newest is the one that people see.
  story: `(SELECT meta->>'storyTitle' FROM tg_analytics_events e
           WHERE event_name = 'story_selected' AND meta->>'storyId' = g.key ORDER BY created_at DESC LIMIT 1)`,
  source: 'g.key',
  user: `(SELECT coalesce(first_name, '@' || username) FROM tg_users u WHERE u.client_id = g.key::bigint)`,
};

const SUMS = `jsonb_build_object('answers', coalesce(sum(answers), 0), 'pictures', coalesce(sum(pictures), 0),
  'stars', coalesce(sum(stars), 0), 'income', coalesce(sum(income), 0), 'cost', coalesce(sum(cost), 0),
  'unpricedStars', coalesce(sum("unpricedStars"), 0), 'unpricedUses', coalesce(sum("unpricedUses"), 0))`;

/** What answers and pictures cost beside what they bring. By persona packed days are read, by all else every use. */
@Injectable()
export class MarginReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  async margin(query: MarginQuery, signal?: AbortSignal): Promise<Margin> {
    const { by, touch, range, order } = query;
    const values: unknown[] = [];
    const bind = (value: unknown): string => `$${values.push(value)}`;
    const zone = bind(this.env.ANALYTICS_TIME_ZONE);
    const to = bind(range.to);
    const begin = `((${bind(range.from)}::date)::timestamp AT TIME ZONE ${zone})`;
    const end = `((${to}::date + 1)::timestamp AT TIME ZONE ${zone})`;
    const chosen = chosenSql(query, this.env.ANALYTICS_TIME_ZONE, bind);
    const only = chosen.only();
    const spans = bind(JSON.stringify(spansOf(query.prices, query.currency)));
    const [row] = await this.analyses.ask<{ margin: Margin }>(
      `WITH ${chosen.table} spans AS MATERIALIZED (
         SELECT * FROM jsonb_to_recordset(${spans}::jsonb)
           AS s (kind text, engine text, since date, until date, price float8, price_out float8)
       ), ${usesSql(query, { begin, end, zone, only })},
       priced AS MATERIALIZED (
         SELECT u.key, u.kind, u.engine, n,
                CASE WHEN p.price IS NULL THEN coalesce(told_cost, 0)
                     ELSE coalesce(amount, 0) * p.price + coalesce(amount_out, 0) * coalesce(p.price_out, 0) END
                  + coalesce(untold_cost, 0) AS cost,
                CASE WHEN p.price IS NULL THEN told_without_cost + untold_without_cost
                     -- What costs nothing needs no effort told.
                     WHEN p.price = 0 AND coalesce(p.price_out, 0) = 0 THEN 0
                     ELSE untold_without_cost END AS unpriced
         FROM uses u LEFT JOIN LATERAL (
           SELECT price, price_out FROM spans s
           WHERE s.kind = u.kind AND s.engine IN (u.engine, '') AND u.day >= since AND u.day < until
           ORDER BY s.engine = '' LIMIT 1) AS p ON true
       ), ${chargesSql(begin, zone, only)}, ${sourcedSql(touch)},
       earned AS MATERIALIZED (
         SELECT ${keyOfCharge[by]} AS key, stars, (
           SELECT price FROM spans s WHERE s.kind = 'star' AND c.day >= since AND c.day < until) AS worth
         FROM charges c WHERE c.day <= ${to}::date
       ), groups AS MATERIALIZED (
         SELECT key, sum(answers) AS answers, sum(pictures) AS pictures, sum(stars) AS stars, sum(income) AS income,
                sum(cost) AS cost, sum(unpriced_stars) AS "unpricedStars", sum(unpriced) AS "unpricedUses"
         FROM (
           SELECT key, sum(n) FILTER (WHERE kind = 'model') AS answers, sum(n) FILTER (WHERE kind = 'picture') AS pictures,
                  0 AS stars, 0 AS income, sum(cost) AS cost, 0 AS unpriced_stars, sum(unpriced) AS unpriced
           FROM priced GROUP BY key
           UNION ALL
           SELECT key, 0, 0, sum(stars), sum(stars * coalesce(worth, 0)), 0,
                  sum(stars) FILTER (WHERE worth IS NULL), 0
           FROM earned GROUP BY key
         ) AS both_sides GROUP BY key
       ), shown AS (
         SELECT * FROM groups
         ORDER BY ${order === 'best' ? 'income - cost DESC, stars DESC' : 'income - cost, stars'}, key LIMIT ${MOST_GROUPS}
       )
       SELECT jsonb_build_object(
         'sums', (SELECT ${SUMS} FROM groups),
         'groups', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'label', label) || sums ORDER BY place), '[]') FROM (
             SELECT key, ${labels[by]} AS label,
                    row_number() OVER (ORDER BY ${order === 'best' ? 'income - cost DESC, stars DESC' : 'income - cost, stars'}, key) AS place,
                    (SELECT ${SUMS} FROM shown o WHERE o.key IS NOT DISTINCT FROM g.key) AS sums
             FROM shown g) AS told),
         'unpriced', (
           SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'engine', engine, 'uses', uses) ORDER BY uses DESC), '[]')
           FROM (SELECT kind, engine, sum(unpriced) AS uses FROM priced GROUP BY 1, 2 HAVING sum(unpriced) > 0
                 ORDER BY 3 DESC LIMIT 20) AS u)
       ) AS margin`,
      values,
      signal,
    );
    if (!row) throw new Error('an aggregate gave no row');
    return row.margin;
  }
}
