import { Inject, Injectable, Logger } from '@nestjs/common';
import { today } from '../../analytics/reports/date-range';
import { type LivePulse, LiveReport } from '../../analytics/reports/live/live.report';
import { OverviewReport, type Totals } from '../../analytics/reports/overview.report';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';

/** What changes while one looks. */
export interface LiveFigures extends LivePulse {
  at: string;
  today: Totals;
}

/** The figures of now, asked of the database once however many look. */
@Injectable()
export class LiveFiguresSource {
  private readonly logger = new Logger('Live');
  private known: LiveFigures | undefined;

  constructor(
    private readonly live: LiveReport,
    private readonly overview: OverviewReport,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The newest that are known; absent until they were asked for. */
  get latest(): LiveFigures | undefined {
    return this.known;
  }

  /** A database that is away leaves them as they were. */
  async refresh(): Promise<void> {
    const day = today(this.env.ANALYTICS_TIME_ZONE);
    try {
      const [pulse, totals] = await Promise.all([
        this.live.pulse(),
        this.overview.totals({ from: day, to: day }),
      ]);
      this.known = { at: new Date().toISOString(), ...pulse, today: totals };
    } catch (error) {
      this.logger.debug(`the figures of now are not known: ${String(error)}`);
    }
  }
}
