import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { setTimeout as wait } from 'node:timers/promises';
import { Database } from '../../database/database';

/** Probes give up after a few seconds themselves, and would then learn nothing. */
const PATIENCE_MS = 1500;

@Injectable()
export class DatabaseIndicator {
  constructor(
    private readonly database: Database,
    private readonly health: HealthIndicatorService,
  ) {}

  async check(): Promise<HealthIndicatorResult> {
    const indicator = this.health.check('database');
    // Errors name hosts and users; whoever may see those finds them in the log.
    if (!this.database.ready)
      return indicator.down({ state: 'down', reason: 'not reached yet since the start' });
    const answered = await this.answersInTime();
    return answered
      ? indicator.up({ state: 'up' })
      : indicator.down({ state: 'down', reason: `does not answer within ${PATIENCE_MS} ms` });
  }

  private async answersInTime(): Promise<boolean> {
    const patience = new AbortController();
    const answer = this.database.ping().then(
      () => true,
      () => false,
    );
    const timeout = wait(PATIENCE_MS, false, { signal: patience.signal }).catch(() => false);
    try {
      return await Promise.race([answer, timeout]);
    } finally {
      patience.abort();
    }
  }
}
