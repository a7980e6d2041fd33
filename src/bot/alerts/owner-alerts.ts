import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { OwnerDesk } from '../../events/owner-desk';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { AlertBook } from './alert-book';
import { ALERT_TIMINGS, type AlertTimings } from './alert-timings';
import { OutageWatch } from './outage-watch';
import { OwnerMail } from './owner-mail';
import { TrafficWatch } from './traffic-watch';

/** The clocks by which it looks. */
export interface Clock {
  /** Milliseconds since 1970. */
  time(): number;
  /** Milliseconds on a clock that nobody sets back. */
  elapsed(): number;
}

const machine: Clock = { time: () => Date.now(), elapsed: () => performance.now() };

/** Looks at the house now and then, and tells its owners of trouble: of each once until it clears. */
@Injectable()
export class OwnerAlerts implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly book = new AlertBook();
  private readonly outages = new OutageWatch();
  private readonly traffic: TrafficWatch;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  clock = machine;

  constructor(
    private readonly board: StatusBoard,
    private readonly mail: OwnerMail,
    desk: OwnerDesk,
    @Inject(ALERT_TIMINGS) private readonly timings: AlertTimings,
  ) {
    this.traffic = new TrafficWatch(desk, timings);
  }

  onApplicationBootstrap(): void {
    if (!this.mail.hasReaders) return;
    this.timer = setInterval(() => void this.look(), this.timings.roundMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** One look, and one at a time. Never rejects. */
  look(): Promise<void> {
    return (this.looking ??= this.lookAround().finally(() => (this.looking = undefined)));
  }

  private async lookAround(): Promise<void> {
    const { telegram, journal, archive } = this.board.read();
    const outage = this.outages.look(telegram, this.clock.elapsed());
    if (outage && outage.lastedMs >= this.timings.outageMs) {
      this.mail.post((texts) => texts.telegramWasAway(minutes(outage.lastedMs), outage.reason));
    }
    if (this.book.enter('journal', this.isGrowing(journal))) {
      this.mail.post((texts) => texts.journalGrows(Number(journal?.depth ?? 0), journal?.reason));
    }
    if (this.book.enter('archive', archive !== undefined && archive.state !== 'up')) {
      this.mail.post((texts) => texts.archiveFails(archive?.reason));
    }
    const traffic = await this.traffic.look(this.clock.time());
    if (traffic && this.book.enter('traffic', traffic.fellByHalf, 1)) {
      this.mail.post((texts) => texts.fewerMessages(traffic.messages, traffic.lastWeek));
    }
    if (telegram?.state !== 'down') await this.mail.deliver();
  }

  /** Events wait longer than the writer ever needs, or can no longer be written down. */
  private isGrowing(journal: PartStatus | undefined): boolean {
    return Number(journal?.oldestAgeMs ?? 0) >= this.timings.journalMs || Number(journal?.inMemory ?? 0) > 0;
  }
}

const minutes = (ms: number): number => Math.max(1, Math.round(ms / 60_000));
