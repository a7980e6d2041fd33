import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { type Pointer } from '../feed/stored-event';
import { readNotice, writeNotice } from './notice';
import { RELAY_POOL } from './relay-pool';
import { Subscription } from './subscription';

const CHANNEL = 'teleskop_stored';
/** One notice at most in this time: telling others must never cost what storing needs. */
const EVERY_MS = 100;
const MAX_WAITING = 1000;

/** What other servers stored. */
export interface Heard {
  events(pointers: readonly Pointer[]): void;
  /** Some of what they stored was not heard. */
  gap(): void;
}

/** Several servers on one database tell each other what they stored, by Postgres' own notifications. */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly me = randomUUID();
  private readonly waiting: Pointer[] = [];
  private hadTooMany = false;
  private timer: NodeJS.Timeout | undefined;
  private subscription: Subscription | undefined;
  private stopped = false;

  constructor(
    @Inject(RELAY_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.subscription?.stop();
    await this.pool.end();
  }

  /** Never waits and never fails: what cannot be told is only not seen live elsewhere. */
  tell(pointers: readonly Pointer[]): void {
    const room = MAX_WAITING - this.waiting.length;
    if (pointers.length > room) this.hadTooMany = true;
    this.waiting.push(...pointers.slice(0, room));
    this.tellLater();
  }

  /** Listens until `stop`; a connection of its own is held as long. */
  listen(heard: Heard): void {
    let before = false;
    this.subscription ??= new Subscription({
      url: this.env.DATABASE_URL ?? '',
      channel: CHANNEL,
      heard: (text) => {
        const notice = readNotice(text);
        if (!notice || notice.from === this.me) return;
        heard.events(notice.events);
        if (notice.gap) heard.gap();
      },
      listening: () => {
        if (before) heard.gap();
        before = true;
      },
    });
  }

  stop(): void {
    this.subscription?.stop();
    this.subscription = undefined;
  }

  private tellLater(): void {
    if (this.timer !== undefined || this.stopped) return;
    this.timer = setTimeout(() => {
      void this.tellNow().finally(() => {
        this.timer = undefined;
        if (this.waiting.length > 0) this.tellLater();
      });
    }, EVERY_MS);
    this.timer.unref();
  }

  private async tellNow(): Promise<void> {
    const gap = this.hadTooMany;
    const { text, told } = writeNotice(this.me, this.waiting, gap);
    this.waiting.splice(0, told);
    try {
      await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, text]);
      if (gap) this.hadTooMany = false;
    } catch {
      // Whoever listens is told with the next notice that gets through.
      this.waiting.length = 0;
      this.hadTooMany = true;
    }
  }
}
