import { dayAt } from '../traces/day-at';
import { NumberList } from '../traces/number-list';
import { percentileOf } from '../traces/percentile';
import { type SessionDay, type SessionFigures } from './sessions-query';
import { type SessionListener } from './session-walk';

interface Collected {
  ms: NumberList;
  events: NumberList;
  people: number;
}

const nothing = (): Collected => ({ ms: new NumberList(), events: new NumberList(), people: 0 });

/** Gathers how long sessions are, by the day on which they begin. */
export class SessionCollector implements SessionListener {
  private readonly days: Collected[];
  private readonly all = nothing();
  /** The last day, from 1, on which a session of this person began: a person's days come in their order. */
  private seen = new Int32Array();

  /** @param starts of the days of the range, and of the day after */
  constructor(private readonly starts: readonly number[]) {
    this.days = starts.slice(1).map(nothing);
  }

  makeRoom(people: number): void {
    const { seen } = this;
    this.seen = new Int32Array(people);
    this.seen.set(seen);
  }

  end(person: number, began: number, ended: number, events: number): void {
    const day = dayAt(this.starts, began);
    const collected = this.days[day];
    if (!collected) return;
    const seen = this.seen[person]!;
    if (seen === 0) this.all.people += 1;
    if (seen !== day + 1) collected.people += 1;
    this.seen[person] = day + 1;
    for (const { ms, events: counts } of [collected, this.all]) {
      ms.push(ended - began);
      counts.push(events);
    }
  }

  /** @param dates of the days of the range */
  figures(dates: readonly string[]): { all: SessionFigures; days: SessionDay[] } {
    const days = this.days.flatMap((collected, index) =>
      collected.ms.length === 0 ? [] : [{ date: dates[index]!, ...figuresOf(collected) }],
    );
    return { all: figuresOf(this.all), days };
  }
}

function figuresOf({ ms, events, people }: Collected): SessionFigures {
  const counts = events.all();
  return {
    sessions: ms.length,
    people,
    medianMs: percentileOf(ms.all(), 0.5),
    p90Ms: percentileOf(ms.all(), 0.9),
    meanEvents: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0) / counts.length,
    medianEvents: percentileOf(counts, 0.5),
  };
}
