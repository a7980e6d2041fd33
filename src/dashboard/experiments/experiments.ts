import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { today } from '../../analytics/reports/date-range';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { ExperimentDesk } from '../../events/experiment-desk';
import { HOUSE } from '../annotations/annotation';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { type Experiment, type ExperimentText } from './experiment';
import {
  ExperimentStateError,
  refuseAnother,
  refuseStart,
  refuseStop,
  UnknownExperimentError,
} from './refusals';

export const MOST_EXPERIMENTS = 200;
const COLUMNS = `id, name, note, status, variants, audience, goal_event AS goal, window_hours AS "windowHours",
  guard_metrics AS guards, started_at AS "startedAt", stopped_at AS "stoppedAt", shipped_variant AS "shippedVariant"`;
const UNPLANNED = { note: '', audience: {}, goal: 'user_message', windowHours: 24, guards: [] } as const;

type Stored = Omit<Experiment, 'startedAt' | 'stoppedAt' | 'knownVariants' | 'isPlanned'> & {
  startedAt: Date | null;
  stoppedAt: Date | null;
};

/** The plans of what is tried on whom. */
@Injectable()
export class Experiments {
  constructor(
    @Inject(DASHBOARD_POOL) private readonly pool: Pool,
    private readonly desk: ExperimentDesk,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Those that run first, then drafts, then those that are over; with what the code knows and nobody planned yet. */
  async all(): Promise<Experiment[]> {
    const { rows } = await this.pool.query<Stored>(
      `SELECT ${COLUMNS} FROM experiments
       ORDER BY array_position(ARRAY['running', 'draft', 'stopped'], status), coalesce(stopped_at, started_at) DESC NULLS LAST, id`,
    );
    const planned = new Set(rows.map(({ id }) => id));
    const unplanned = this.desk.all().filter((id) => !planned.has(id));
    return [...rows.map((row) => this.shown(row)), ...unplanned.map((id) => this.unplanned(id))];
  }

  /** @throws UnknownExperimentError */
  async one(id: string): Promise<Experiment> {
    const { rows } = await this.pool.query<Stored>(`SELECT ${COLUMNS} FROM experiments WHERE id = $1`, [id]);
    if (rows[0]) return this.shown(rows[0]);
    if (this.desk.variantsOf(id)) return this.unplanned(id);
    throw new UnknownExperimentError(`id: there is no experiment ${id}`);
  }

  /**
   * Plans an experiment, or changes the plan. What decides who gets what stays as it is once it has started, or people
   * would move from one variant to another; and so does its goal, for a goal that is chosen after looking is always met.
   * @throws ExperimentStateError
   */
  async put(id: string, text: ExperimentText): Promise<Experiment> {
    const before = await this.one(id).catch(() => undefined);
    if (before && before.status !== 'draft') refuseAnother(before, text);
    const { rows } = await this.pool.query<Stored>(
      `INSERT INTO experiments AS e (id, name, note, variants, audience, goal_event, window_hours, guard_metrics)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8
       WHERE (SELECT count(*) FROM experiments) < ${MOST_EXPERIMENTS} OR EXISTS (SELECT FROM experiments WHERE id = $1)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, note = excluded.note, variants = excluded.variants,
         audience = excluded.audience, goal_event = excluded.goal_event, window_hours = excluded.window_hours,
         guard_metrics = excluded.guard_metrics, updated_at = now()
         WHERE e.status = $9
       RETURNING ${COLUMNS}`,
      [
        ...[
          id,
          text.name,
          text.note,
          JSON.stringify(text.variants),
          JSON.stringify(text.audience),
          text.goal,
        ],
        ...[text.windowHours, JSON.stringify(text.guards), before?.status ?? 'draft'],
      ],
    );
    if (!rows[0])
      throw new ExperimentStateError(
        `id: somebody changed ${id} just now, or there are ${MOST_EXPERIMENTS} experiments already`,
      );
    await this.desk.planChanged();
    return this.shown(rows[0]);
  }

  /** @throws UnknownExperimentError, ExperimentStateError */
  async start(id: string): Promise<Experiment> {
    const experiment = await this.one(id);
    refuseStart(experiment);
    return this.move(id, ['draft'], `status = 'running', started_at = now()`, {
      origin: `experiment:${id}`,
      text: experiment.name,
    });
  }

  /** Ends it. Everybody gets what is shipped, or what they had before. @throws UnknownExperimentError, ExperimentStateError */
  async stop(id: string, shipped: string | null): Promise<Experiment> {
    const experiment = await this.one(id);
    refuseStop(experiment, shipped);
    const { name, status } = experiment;
    return this.move(
      id,
      [status],
      `status = 'stopped', stopped_at = coalesce(stopped_at, now()), shipped_variant = $6`,
      shipped === null
        ? { origin: `experiment_stopped:${id}`, text: name }
        : { origin: `experiment_shipped:${id}:${shipped}`, text: `${name} → ${shipped}` },
      shipped,
    );
  }

  /** Only what nobody was ever exposed to. @throws UnknownExperimentError, ExperimentStateError */
  async remove(id: string): Promise<void> {
    const { status, isPlanned } = await this.one(id);
    if (!isPlanned) throw new ExperimentStateError(`id: ${id} is not planned`);
    const { rowCount } = await this.pool.query(
      `DELETE FROM experiments WHERE id = $1 AND status = 'draft' AND started_at IS NULL`,
      [id],
    );
    if (rowCount === 1) return this.desk.planChanged();
    throw new ExperimentStateError(
      status === 'draft' ? `id: somebody changed ${id} just now` : `id: ${id} has started; stop it instead`,
    );
  }

  /** @param note what the charts say of this day; in the same statement, so that no move goes unnoted */
  private async move(
    id: string,
    from: readonly string[],
    changes: string,
    note: { origin: string; text: string },
    ...values: unknown[]
  ): Promise<Experiment> {
    const experiment = await this.one(id);
    if (!experiment.isPlanned) await this.put(id, experiment);
    const { rows } = await this.pool.query<Stored>(
      `WITH moved AS (
         UPDATE experiments SET ${changes}, updated_at = now() WHERE id = $1 AND status = ANY ($2) RETURNING *
       ), noted AS (
         INSERT INTO annotations (annotation_id, day, text, created_by, origin)
         SELECT gen_random_uuid(), $3::date, $4, '${HOUSE}', $5 FROM moved ON CONFLICT (origin) DO NOTHING
       )
       SELECT ${COLUMNS} FROM moved`,
      [id, from, today(this.env.ANALYTICS_TIME_ZONE), note.text, note.origin, ...values],
    );
    if (!rows[0]) throw new ExperimentStateError(`id: somebody changed ${id} just now`);
    await this.desk.planChanged();
    return this.shown(rows[0]);
  }

  private unplanned(id: string): Experiment {
    const variants = this.desk.variantsOf(id) ?? [];
    const proposed = this.shown({
      ...{ ...UNPLANNED, guards: [], id, name: id, status: 'draft' },
      ...{ startedAt: null, stoppedAt: null, shippedVariant: null },
      variants: variants.map((variant) => ({ id: variant, weight: 1 })),
    });
    return { ...proposed, isPlanned: false };
  }

  private shown({ startedAt, stoppedAt, ...experiment }: Stored): Experiment {
    const known = this.desk.variantsOf(experiment.id);
    return {
      ...experiment,
      startedAt: startedAt?.toISOString() ?? null,
      stoppedAt: stoppedAt?.toISOString() ?? null,
      isPlanned: true,
      knownVariants: known ? [...known] : null,
    };
  }
}
