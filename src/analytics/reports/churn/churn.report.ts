import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses, type Sitting } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson, peoplePage, peopleQuery, type PersonRow } from '../people-page';
import { parameters } from '../users/bounds';
import {
  type Churn,
  type ChurnCounts,
  type ChurnGroup,
  churnGroups,
  type ChurnPeople,
  type ChurnQuery,
  type Ending,
  type LeftPerson,
  MOST_LOOKED,
  type SurvivalCurve,
  type SurvivalGroup,
} from './churn-query';
import { churnedSql, lastEventsSql, leftSql } from './churn-sql';
import { grouped } from './grouped';
import { kaplanMeier, type Lifetimes } from './kaplan-meier';
import { survivalSql } from './survival-sql';

const MOST_ROWS = 20;
const MOST_ENDINGS = 10;
const RECENT = 50;

type Counted = ChurnCounts & { blocks: number } & Record<ChurnGroup, string | null>;

/** Who blocks the bot, how soon, and what happened before. */
@Injectable()
export class ChurnReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  figures(query: ChurnQuery, signal?: AbortSignal): Promise<Churn> {
    return this.analyses.sit(async (sitting) => {
      const counted = await this.count(sitting, query);
      const isAll = (row: Counted) => churnGroups.every((group) => row[group] === null);
      const { people, left, back, blocks } = counted.find(isAll)!;
      const before = await this.before(sitting, query);
      return {
        all: { people, left, back, blocks },
        rows: churnGroups.flatMap((group) => rowsOf(counted, group)),
        looked: Math.min(left, MOST_LOOKED),
        last: endingsOf(before.map((events) => events.slice(-1))),
        endings: endingsOf(before),
        recent: await this.recent(sitting, query),
      };
    }, signal);
  }

  /**
   * Everybody's curve, then those of the largest groups, the largest first.
   * @throws AnalysisTooLongError, or the signal's reason
   */
  async survival(query: ChurnQuery, by: SurvivalGroup, signal?: AbortSignal): Promise<SurvivalCurve[]> {
    const { values, bind } = parameters();
    const when = { zone: this.env.ANALYTICS_TIME_ZONE, now: new Date() };
    const rows = await this.analyses.ask<Lifetimes & { value: string | null }>(
      survivalSql(query, by, when, bind),
      values,
      signal,
    );
    const curves = grouped(rows, ({ value }) => value);
    return [...curves]
      .map(([value, lives]) => curveOf(value, lives))
      .sort((a, b) => Number(a.value !== null) - Number(b.value !== null) || b.people - a.people);
  }

  /**
   * The people behind a figure, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  async people(query: ChurnQuery, whom: ChurnPeople, signal?: AbortSignal): Promise<Page<FoundPerson>> {
    const { values, bind } = parameters();
    const isLeft = whom.figure !== 'people' && (!whom.of || whom.of.group === 'last');
    const churned = (isLeft ? leftSql : churnedSql)(query, this.env.ANALYTICS_TIME_ZONE, bind);
    const conditions = {
      people: ['true'],
      left: ['at IS NOT NULL'],
      back: ['at IS NOT NULL', 'is_back'],
    }[whom.figure];
    let table = 'FROM churned AS c';
    if (whom.of?.group === 'last') {
      table = lastEventsSql(bind(MOST_LOOKED), '1');
      conditions.push(`e.event_name = ${bind(whom.of.value)}`);
    } else if (whom.of) conditions.push(`c.${whom.of.group} = ${bind(whom.of.value)}`);
    const rows = await this.analyses.ask<PersonRow>(
      `WITH ${churned}, found AS (SELECT client_id ${table} WHERE ${conditions.join(' AND ')})
       ${peopleQuery('found', whom, bind)}`,
      values,
      signal,
    );
    return peoplePage(rows, whom.limit);
  }

  private count(sitting: Sitting, query: ChurnQuery): Promise<Counted[]> {
    const { values, bind } = parameters();
    const groups = churnGroups.join(', ');
    return sitting.ask<Counted>(
      `WITH ${churnedSql(query, this.env.ANALYTICS_TIME_ZONE, bind)}, counted AS (
         -- There are far fewer of these than of people.
         SELECT ${groups}, count(*) AS people, count(at) AS left, count(*) FILTER (WHERE is_back) AS back,
                sum(blocks) AS blocks
         FROM churned GROUP BY ${groups})
       SELECT ${groups}, ${['people', 'left', 'back', 'blocks'].map((sum) => `coalesce(sum("${sum}"), 0)::int AS "${sum}"`).join(', ')}
       FROM counted GROUP BY GROUPING SETS ((), ${churnGroups.map((group) => `(${group})`).join(', ')})`,
      values,
    );
  }

  /** The last three events of those who left last, the oldest first; of those who did anything before. */
  private async before(sitting: Sitting, query: ChurnQuery): Promise<string[][]> {
    const { values, bind } = parameters();
    const churned = leftSql(query, this.env.ANALYTICS_TIME_ZONE, bind);
    const rows = await sitting.ask<{ events: string[] }>(
      `WITH ${churned} SELECT array_agg(event_name ORDER BY nr DESC) AS events
       ${lastEventsSql(bind(MOST_LOOKED), '3')} GROUP BY c.client_id`,
      values,
    );
    return rows.map(({ events }) => events);
  }

  private async recent(sitting: Sitting, query: ChurnQuery): Promise<LeftPerson[]> {
    const { values, bind } = parameters();
    const churned = leftSql(query, this.env.ANALYTICS_TIME_ZONE, bind);
    const rows = await sitting.ask<
      Omit<LeftPerson, 'blockedAt' | 'events'> & { at: Date; names: string[]; times: Date[] }
    >(
      `WITH ${churned}, told AS (
         SELECT c.client_id, array_agg(event_name ORDER BY nr DESC) AS names,
                array_agg(created_at ORDER BY nr DESC) AS times
         ${lastEventsSql(bind(RECENT), '10')} GROUP BY c.client_id)
       SELECT client_id::float8 AS "clientId", first_name AS "firstName", username, at, is_back AS "isBack",
              coalesce(names, '{}') AS names, coalesce(times, '{}') AS times
       FROM churned JOIN tg_users USING (client_id) LEFT JOIN told USING (client_id)
       WHERE at IS NOT NULL ORDER BY at DESC, client_id DESC LIMIT ${bind(RECENT)}`,
      values,
    );
    return rows.map(({ clientId, firstName, username, at, isBack, names, times }) => ({
      clientId,
      firstName,
      username,
      blockedAt: at.toISOString(),
      isBack,
      events: names.map((eventName, i) => ({ eventName, createdAt: times[i]!.toISOString() })),
    }));
  }
}

const rowsOf = (counted: readonly Counted[], group: ChurnGroup): Churn['rows'] =>
  counted
    .flatMap(({ [group]: value, people, left, back }) =>
      value === null ? [] : [{ group, value, people, left, back }],
    )
    .sort((a, b) => b.left - a.left || b.people - a.people || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_ROWS);

function endingsOf(before: readonly string[][]): Ending[] {
  const counts = grouped(before, (events) => events.join());
  return [...counts.values()]
    .map((same) => ({ events: same[0], people: same.length }))
    .sort((a, b) => b.people - a.people || (a.events.join() < b.events.join() ? -1 : 1))
    .slice(0, MOST_ENDINGS);
}

function curveOf(value: string | null, lives: readonly Lifetimes[]): SurvivalCurve {
  const left = lives.reduce((sum, { events }) => sum + events, 0);
  return {
    value,
    people: lives.reduce((sum, { censored }) => sum + censored, left),
    left,
    days: lives.reduce((most, { day }) => Math.max(most, day), 0),
    steps: kaplanMeier(lives),
  };
}
