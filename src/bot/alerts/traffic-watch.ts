import { type OwnerDesk } from '../../events/owner-desk';
import { type AlertTimings } from './alert-timings';

export interface Traffic {
  messages: number;
  /** In the same hour a week before: people live by weeks. */
  lastWeek: number;
  fellByHalf: boolean;
}

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** Compares each hour, once it is over and counted, with the same hour a week before. */
export class TrafficWatch {
  private compared: number | undefined;

  constructor(
    private readonly desk: OwnerDesk,
    private readonly timings: AlertTimings,
  ) {}

  /** @returns undefined where there is nothing new to compare, or nobody who counts can be asked */
  async look(now: number): Promise<Traffic | undefined> {
    const hour = Math.floor((now - this.timings.settledMs) / HOUR) * HOUR - HOUR;
    // What was before the house opened is no news.
    this.compared ??= hour;
    if (hour === this.compared) return undefined;
    try {
      const [messages, lastWeek] = await Promise.all([
        this.desk.messagesIn(new Date(hour)),
        this.desk.messagesIn(new Date(hour - WEEK)),
      ]);
      this.compared = hour;
      return {
        messages,
        lastWeek,
        fellByHalf: lastWeek >= this.timings.worthComparing && messages <= lastWeek / 2,
      };
    } catch {
      // The database is away, which is told elsewhere; the next look asks again.
      return undefined;
    }
  }
}
