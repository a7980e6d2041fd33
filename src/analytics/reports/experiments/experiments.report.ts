import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses, type Sitting } from '../analyses/analyses';
import { addDays, type DateRange, today } from '../date-range';
import { type Page } from '../keyset-cursor';
import { type FoundPerson } from '../people-page';
import { dayStarts } from '../traces/day-starts';
import { foundPeople } from '../traces/found-people';
import { type ExperimentFigures, type ExperimentPeople, type ExperimentPlan } from './experiment-query';
import { countedUntil, crossedIn, exposedBy, type Walked, walkExperiment } from './exposed-people';
import { metricOf } from './metric';
import { sampleRatioP } from './sample-ratio';

const HOUR_MS = 3_600_000;

interface Asking {
  now?: Date;
  signal?: AbortSignal;
}

/** Whether what was tried made a difference. */
@Injectable()
export class ExperimentsReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  figures(plan: ExperimentPlan, { now = new Date(), signal }: Asking = {}): Promise<ExperimentFigures> {
    return this.analyses.sit(async (sitting) => {
      const walked = await walkExperiment(sitting, plan, now);
      const ids = plan.variants.map(({ id }) => id);
      const count = (metric: number) => countedUntil(walked, ids.length, metric, [now.getTime()])[0]!;
      const exposed = exposedBy(walked, ids.length);
      const goal = count(0);
      return {
        goal: metricOf(ids, goal),
        guards: plan.guards.map(({ event, better }, i) => ({
          event,
          better,
          ...metricOf(ids, count(i + 1), better),
        })),
        exposed: ids.map((id, variant) => ({ id, people: exposed[variant]! })),
        waiting: sum(exposed) - sum(goal.map(({ people }) => people)),
        crossed: crossedIn(walked),
        sampleRatioP: sampleRatioP(
          exposed,
          plan.variants.map(({ weight }) => weight),
        ),
        days: await this.daysOf(sitting, plan, walked, now),
      };
    }, signal);
  }

  /**
   * The people behind a figure, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  people(
    plan: ExperimentPlan,
    of: ExperimentPeople,
    { now = new Date(), signal }: Asking = {},
  ): Promise<Page<FoundPerson>> {
    return this.analyses.sit(async (sitting) => {
      const { people, walk, overAt } = await walkExperiment(sitting, plan, now);
      const variant = plan.variants.findIndex(({ id }) => id === of.variant);
      const metric = plan.guards.findIndex(({ event }) => event === of.guard) + 1;
      const isFound = (person: number): boolean => {
        if (of.figure === 'crossed') return walk.isCrossed(person);
        const met = walk.variantOf(person);
        if (met === undefined || (of.variant !== undefined && met !== variant)) return false;
        if (of.figure === 'exposed') return true;
        const over = overAt(person) < now.getTime();
        if (of.figure === 'waiting') return !over;
        if (!over || of.figure === 'compared') return over;
        return walk.hasReached(person, metric) === (of.figure === 'converted');
      };
      return foundPeople(sitting, people, isFound, of);
    }, signal);
  }

  /** From the day on which it started to that on which the last window was over. */
  private async daysOf(
    sitting: Sitting,
    { startedAt, stoppedAt, windowHours, variants }: ExperimentPlan,
    walked: Walked,
    now: Date,
  ): Promise<ExperimentFigures['days']> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const over = stoppedAt ? stoppedAt.getTime() + windowHours * HOUR_MS : Infinity;
    const last = new Date(Math.min(over, now.getTime()));
    const range: DateRange = { from: today(zone, startedAt), to: today(zone, last) };
    const starts = await dayStarts(sitting, range, zone);
    const ends = starts.slice(1).map((end) => Math.min(end, now.getTime()));
    const ids = variants.map(({ id }) => id);
    return countedUntil(walked, ids.length, 0, ends).map((counts, day) => ({
      date: addDays(range.from, day),
      ...metricOf(ids, counts),
    }));
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
