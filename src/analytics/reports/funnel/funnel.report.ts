import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { Analyses } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson } from '../people-page';
import { funnelFromEvents, funnelPeopleFromEvents } from './funnel-from-events';
import { funnelFromTraces, funnelPeopleFromTraces } from './funnel-from-traces';
import { type FunnelFigures, type FunnelPeople, type FunnelQuery, type FunnelSplit } from './funnel-query';
import { isTraced } from './funnel-walk';

interface Asking {
  now?: Date;
  signal?: AbortSignal;
}

/** How many do one thing after the other, and where the others stay. */
@Injectable()
export class FunnelReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /**
   * @param split puts people into groups as well; by persona somebody is in the group of each that they ever met
   * @throws AnalysisTooLongError, or the signal's reason
   */
  figures(
    query: FunnelQuery,
    { split, now = new Date(), signal }: Asking & { split?: FunnelSplit | undefined } = {},
  ): Promise<FunnelFigures> {
    const read = isTraced(query) ? funnelFromTraces : funnelFromEvents;
    return this.analyses.sit((sitting) => read(sitting, query, split, this.clock(now)), signal);
  }

  /**
   * The people behind a figure, the last seen first.
   * @throws InvalidCursorError, AnalysisTooLongError, or the signal's reason
   */
  people(
    query: FunnelQuery,
    of: FunnelPeople,
    { now = new Date(), signal }: Asking = {},
  ): Promise<Page<FoundPerson>> {
    const read = isTraced(query) ? funnelPeopleFromTraces : funnelPeopleFromEvents;
    return this.analyses.sit((sitting) => read(sitting, query, of, this.clock(now)), signal);
  }

  private clock(now: Date): { now: Date; zone: string } {
    return { now, zone: this.env.ANALYTICS_TIME_ZONE };
  }
}
