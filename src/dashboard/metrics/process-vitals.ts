import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type PartStatus, StatusBoard } from '../../events/status-board';

const WINDOW_MS = 60_000;
/** From here on people notice that the bot is slow to begin an answer. */
const SLOW_MS = 250;
const MB = 1024 * 1024;

/** Tells on the status board how the process itself is: how long its event loop was held up of late, and its memory. */
@Injectable()
export class ProcessVitals implements OnModuleInit, OnApplicationShutdown {
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });
  private since = performance.now();

  constructor(private readonly board: StatusBoard) {}

  onModuleInit(): void {
    this.delay.enable();
    this.board.watch('process', () => this.status());
  }

  onApplicationShutdown(): void {
    this.delay.disable();
  }

  private status(): PartStatus {
    const eventLoopLagMs = Math.round(this.delay.percentile(99) / 1e4) / 100;
    if (performance.now() - this.since > WINDOW_MS) {
      this.delay.reset();
      this.since = performance.now();
    }
    const figures = { eventLoopLagMs, residentMb: Math.round(process.memoryUsage.rss() / MB) };
    if (eventLoopLagMs < SLOW_MS) return { state: 'up', ...figures };
    return {
      state: 'degraded',
      reason: `the event loop is held up for ${eventLoopLagMs} ms (p99)`,
      ...figures,
    };
  }
}
