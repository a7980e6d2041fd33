import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses, type Sitting } from '../analyses/analyses';
import { addDays } from '../date-range';
import { type Page } from '../keyset-cursor';
import { type FoundPerson } from '../people-page';
import { dayStarts } from '../traces/day-starts';
import { foundPeople } from '../traces/found-people';
import { type WalkPeople } from '../traces/walk-people';
import { walkTraces } from '../traces/walk-traces';
import { answerLength } from './answer-length';
import { anomaliesIn } from './anomalies';
import { FoundCollector, type QualityFigure } from './found-collector';
import { QualityCollector } from './quality-collector';
import { QualityCounts } from './quality-counts';
import {
  type Quality,
  type QualityAnomaly,
  type QualityDay,
  type QualityFigures,
  type QualityMetric,
  type QualityOfPersona,
  type QualityQuery,
} from './quality-query';
import { type QualityListener, QualityWalk } from './quality-walk';
import { worthReading } from './worth-reading';

const DAY_MS = 86_400_000;
/** So long after the range it is still decided what became of a conversation. */
const AFTER_MS = 8 * DAY_MS;
/** Differences from what is usual that nobody would care about. */
const least: Record<QualityMetric, number> = {
  silentShare: 0.03,
  clearedShare: 0.02,
  refreshRate: 0.03,
  latencyMedianMs: 300,
  failed: 3,
};

/** What a figure is a part of; where that is only a few, chance alone makes days stand out. */
const standsOn = {
  silentShare: 'judged',
  clearedShare: 'answers',
  refreshRate: 'pictures',
  latencyMedianMs: 'answers',
  failed: 'answers',
} as const satisfies Record<QualityMetric, keyof QualityFigures>;
const FEWEST = 20;

interface Asking {
  now?: Date;
  signal?: AbortSignal;
}

/** How good conversations are, without reading one. */
@Injectable()
export class QualityReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  quality(query: QualityQuery, { now = new Date(), signal }: Asking = {}): Promise<Quality> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return this.analyses.sit(async (sitting) => {
      const starts = await dayStarts(sitting, query.range, zone);
      const collector = new QualityCollector(starts);
      const { walk, people } = await this.walk(sitting, query, starts, collector, now);
      collector.end(now.getTime());
      const days = collector.days.map((counts, day) => ({
        date: addDays(query.range.from, day),
        ...counts.figures(),
      }));
      return {
        all: QualityCounts.sumOf(collector.days).figures(),
        days,
        personas: collector
          .byPersona()
          .map(([code, counts]): QualityOfPersona => ({
            personaId: walk.personas.values[code]!,
            ...counts.figures(),
          }))
          .sort((a, b) => b.answers - a.answers || (a.personaId < b.personaId ? -1 : 1)),
        length: await answerLength(sitting, query, zone),
        anomalies: anomaliesOf(days),
        worthReading: await worthReading(sitting, collector.remembered(), people, walk.personas.values),
      };
    }, signal);
  }

  /**
   * The people behind a figure, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  people(
    query: QualityQuery,
    of: { figure: QualityFigure; limit: number; cursor?: string | undefined },
    { now = new Date(), signal }: Asking = {},
  ): Promise<Page<FoundPerson>> {
    return this.analyses.sit(async (sitting) => {
      const starts = await dayStarts(sitting, query.range, this.env.ANALYTICS_TIME_ZONE);
      const found = new FoundCollector(of.figure, starts[0]!, starts.at(-1)!);
      const { people } = await this.walk(sitting, query, starts, found, now);
      return foundPeople(sitting, people, (person) => found.has(person), of);
    }, signal);
  }

  private async walk(
    sitting: Sitting,
    whom: QualityQuery,
    starts: readonly number[],
    listener: QualityListener,
    now: Date,
  ): Promise<{ walk: QualityWalk; people: WalkPeople }> {
    const walk = new QualityWalk(listener, now.getTime());
    const before = Math.min(starts.at(-1)! + AFTER_MS, now.getTime() + DAY_MS);
    const since = starts[0]! - DAY_MS;
    const question = { since, before, whom, zone: this.env.ANALYTICS_TIME_ZONE };
    const people = await walkTraces(sitting, question, walk);
    walk.end(people.size);
    return { walk, people };
  }
}

function anomaliesOf(days: readonly QualityDay[]): QualityAnomaly[] {
  return (Object.keys(least) as QualityMetric[])
    .flatMap((metric) =>
      anomaliesIn(
        days.map((day) => (day[standsOn[metric]] < FEWEST ? null : day[metric])),
        least[metric],
      ).map(({ index, value, usual }) => ({ date: days[index]!.date, metric, value, usual })),
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
