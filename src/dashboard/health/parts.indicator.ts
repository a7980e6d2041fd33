import { Inject, Injectable } from '@nestjs/common';
import {
  type HealthIndicatorFunction,
  type HealthIndicatorResult,
  HealthIndicatorService,
} from '@nestjs/terminus';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { redactor, secretsOf } from '../../config/secrets';
import { type PartStatus, StatusBoard } from '../../events/status-board';

/** Every part that announces itself on the status board. What is degraded still serves. */
@Injectable()
export class PartsIndicator {
  private readonly redact: (text: string) => string;

  constructor(
    private readonly board: StatusBoard,
    private readonly health: HealthIndicatorService,
    @Inject(ENV) env: Env,
  ) {
    this.redact = redactor(secretsOf(env));
  }

  checks(): HealthIndicatorFunction[] {
    return Object.entries(this.board.read()).map(
      ([part, status]) =>
        () =>
          this.told(part, status),
    );
  }

  /** Parts promise to tell no secret; this answer is public, so nothing rests on a promise. */
  private told(part: string, status: PartStatus): HealthIndicatorResult {
    const facts = Object.fromEntries(
      Object.entries(status).map(([name, value]) => [
        name,
        typeof value === 'string' ? this.redact(value) : value,
      ]),
    );
    const indicator = this.health.check(part);
    return status.state === 'down' ? indicator.down(facts) : indicator.up(facts);
  }
}
