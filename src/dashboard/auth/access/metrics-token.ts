import { Inject, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';

/** What a monitoring system shows in the place of a session. */
@Injectable()
export class MetricsToken {
  private readonly expected: Buffer | undefined;

  constructor(@Inject(ENV) env: Pick<Env, 'METRICS_TOKEN'>) {
    this.expected = env.METRICS_TOKEN === undefined ? undefined : digest(env.METRICS_TOKEN);
  }

  isBorneBy({ headers }: Pick<Request, 'headers'>): boolean {
    const [, token] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
    if (this.expected === undefined || token === undefined) return false;
    // Digests have one length, so that the time of comparing tells nothing, not even that.
    return timingSafeEqual(digest(token), this.expected);
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
