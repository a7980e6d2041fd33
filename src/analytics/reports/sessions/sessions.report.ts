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
import { PathCounter } from './path-counter';
import { SessionCollector } from './session-figures';
import { SessionWalk } from './session-walk';
import {
  type PathEdge,
  type Paths,
  type PathsQuery,
  type Sessions,
  type SessionsQuery,
} from './sessions-query';

/**
 * A session that runs into the range did not begin in it, and one that begins in it may run out of it: so long before
 * and after is read as well.
 */
const AROUND_MS = 86_400_000;

/** How long people stay when they come, and what they do one after the other. */
@Injectable()
export class SessionsReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  figures(query: SessionsQuery, signal?: AbortSignal): Promise<Sessions> {
    return this.analyses.sit(async (sitting) => {
      const starts = await this.startsOf(sitting, query);
      const collector = new SessionCollector(starts);
      await this.walk(sitting, query, starts, new SessionWalk(collector));
      return collector.figures(starts.slice(1).map((_, day) => addDays(query.range.from, day)));
    }, signal);
  }

  /** @throws AnalysisTooLongError, or the signal's reason */
  paths(query: PathsQuery, signal?: AbortSignal): Promise<Paths> {
    return this.analyses.sit(async (sitting) => {
      const { counter, walk } = await this.count(sitting, query);
      return { sessions: counter.paths, edges: counter.edges(walk.names, query.edges) };
    }, signal);
  }

  /**
   * The people who went one way, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  people(
    query: PathsQuery,
    of: Omit<PathEdge, 'sessions'> & { limit: number; cursor?: string | undefined },
    signal?: AbortSignal,
  ): Promise<Page<FoundPerson>> {
    return this.analyses.sit(async (sitting) => {
      const went = new Set<number>();
      const { people } = await this.count(sitting, query, (person, layer, from, to) => {
        if (layer === of.layer && from === of.from && to === of.to) went.add(person);
      });
      return foundPeople(sitting, people, (person) => went.has(person), of);
    }, signal);
  }

  private async count(
    sitting: Sitting,
    query: PathsQuery,
    onEdge?: (person: number, layer: number, from: string, to: string | null) => void,
  ): Promise<{ counter: PathCounter; walk: SessionWalk; people: WalkPeople }> {
    const starts = await this.startsOf(sitting, query);
    const { start, depth } = query;
    const bounds = { begin: starts[0]!, end: starts.at(-1)!, depth };
    const counter: PathCounter = new PathCounter(
      bounds,
      (kind) => start === undefined || walk.names[kind] === start,
      onEdge &&
        ((person, layer, from, to) =>
          onEdge(person, layer, walk.names[from]!, to === null ? null : walk.names[to]!)),
    );
    const walk: SessionWalk = new SessionWalk(counter);
    const people = await this.walk(sitting, query, starts, walk);
    return { counter, walk, people };
  }

  private async walk(
    sitting: Sitting,
    whom: SessionsQuery,
    starts: readonly number[],
    walk: SessionWalk,
  ): Promise<WalkPeople> {
    const [since, before] = [starts[0]! - AROUND_MS, starts.at(-1)! + AROUND_MS];
    const people = await walkTraces(
      sitting,
      { since, before, whom, zone: this.env.ANALYTICS_TIME_ZONE },
      walk,
    );
    walk.end(people.size);
    return people;
  }

  private startsOf(sitting: Sitting, { range }: SessionsQuery): Promise<number[]> {
    return dayStarts(sitting, range, this.env.ANALYTICS_TIME_ZONE);
  }
}
