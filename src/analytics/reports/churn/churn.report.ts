import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses, type Sitting } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson } from '../people-page';
import { foundPeople } from '../traces/found-people';
import { churnCounts } from './churn-counts';
import {
  type Churn,
  type ChurnPeople,
  type ChurnQuery,
  type SurvivalCurve,
  type SurvivalGroup,
} from './churn-query';
import { ChurnedPeople } from './churned-people';
import { endingsOf, eventsBefore, lastLeft, recentOf } from './endings';
import { grouped } from './grouped';
import { kaplanMeier, type Lifetimes } from './survival/kaplan-meier';
import { lifetimesByPersona } from './survival/survival-by-persona';
import { lifetimesBySource } from './survival/survival-by-source';

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
      const people = await ChurnedPeople.read(sitting, query, this.env.ANALYTICS_TIME_ZONE);
      const left = lastLeft(people);
      const before = await eventsBefore(sitting, people, left);
      return {
        ...churnCounts(people),
        looked: left.length,
        last: endingsOf(before.map((events) => events.slice(-1))),
        endings: endingsOf(before),
        recent: await recentOf(sitting, people, left),
      };
    }, signal);
  }

  /**
   * Everybody's curve, then those of the largest groups, the largest first.
   * @throws AnalysisTooLongError, or the signal's reason
   */
  survival(query: ChurnQuery, by: SurvivalGroup, signal?: AbortSignal): Promise<SurvivalCurve[]> {
    const clock = { zone: this.env.ANALYTICS_TIME_ZONE, now: new Date() };
    const read = { source: lifetimesBySource, persona: lifetimesByPersona }[by];
    return this.analyses.sit(async (sitting) => {
      const curves = grouped(await read(sitting, query, clock), ({ value }) => value);
      return [...curves]
        .map(([value, lives]) => curveOf(value, lives))
        .sort((a, b) => Number(a.value !== null) - Number(b.value !== null) || b.people - a.people);
    }, signal);
  }

  /**
   * The people behind a figure, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  people(query: ChurnQuery, whom: ChurnPeople, signal?: AbortSignal): Promise<Page<FoundPerson>> {
    return this.analyses.sit(async (sitting) => {
      const people = await ChurnedPeople.read(sitting, query, this.env.ANALYTICS_TIME_ZONE);
      const isMeant = await this.meant(sitting, people, whom.of);
      const stands = { people: 'isThere', left: 'hasLeft', back: 'isBack' } as const;
      const isFound = (person: number) => people[stands[whom.figure]](person) && isMeant(person);
      return foundPeople(sitting, people.index, isFound, whom);
    }, signal);
  }

  private async meant(
    sitting: Sitting,
    people: ChurnedPeople,
    of: ChurnPeople['of'],
  ): Promise<(person: number) => boolean> {
    if (!of) return () => true;
    const { group, value } = of;
    if (group !== 'last') return (person) => people.valueOf(group, people.codeOf(group, person)) === value;
    const left = lastLeft(people);
    const before = await eventsBefore(sitting, people, left);
    const found = new Set(left.filter((_, i) => before[i]!.at(-1) === value));
    return (person) => found.has(person);
  }
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
