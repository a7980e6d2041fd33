import { Inject, Injectable } from '@nestjs/common';
import { type Pool } from 'pg';
import { ENV } from '../../../../config/config.module';
import { type Env } from '../../../../config/env';
import { Analyses } from '../../analyses/analyses';
import { type ChosenPeople, isEverybody } from '../chosen-people';
import { type GroupRollupsQuestion, groupRollupsSql } from './group-rollups-sql';

/** Answers questions about what is counted by hour, day and persona. */
export interface Rollups {
  /**
   * @param tables what follows `WITH`
   * @param question which rows of the rollups the query needs
   */
  ask<Row extends object>(
    tables: string,
    values: readonly unknown[],
    question: GroupRollupsQuestion,
  ): Promise<Row[]>;
}

export const everybodysRollups = (pool: Pool): Rollups => ({
  ask: async <Row extends object>(tables: string, values: readonly unknown[]): Promise<Row[]> =>
    (await pool.query<Row>(`WITH ${tables}`, [...values])).rows,
});

/**
 * The rollups that some of the people alone would have. What is counted for everybody together knows nobody, so they
 * are counted anew from the days and events of each person, and stand in a query under the names of the tables: one and
 * the same query answers for everybody and for any group.
 */
@Injectable()
export class GroupRollups {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @returns undefined where nobody in particular is chosen: the rollups of everybody are there already */
  of(whom: ChosenPeople, signal?: AbortSignal): Rollups | undefined {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    if (isEverybody(whom)) return undefined;
    return {
      ask: <Row extends object>(
        tables: string,
        asked: readonly unknown[],
        question: GroupRollupsQuestion,
      ): Promise<Row[]> => {
        const values = [...asked];
        const own = groupRollupsSql(whom, question, zone, (value) => `$${values.push(value)}`);
        return this.analyses.ask<Row>(`WITH ${own}, ${tables}`, values, signal);
      },
    };
  }
}
