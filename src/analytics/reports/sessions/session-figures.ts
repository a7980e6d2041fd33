import { Days } from '../traces/days';
import { NumberList } from '../traces/number-list';
import { percentilesOf } from '../traces/percentile';
import { Tally } from '../traces/tally';
import { type SessionDay, type SessionFigures } from './sessions-query';
import { type SessionListener } from './session-walk';

interface Collected {
  ms: NumberList;
  events: Tally;
  people: number;
}

const nothing = (): Collected => ({ ms: new NumberList(), events: new Tally(), people: 0 });

/** Gathers how long sessions are, by the day on which they begin. */
export class SessionCollector implements SessionListener {
  private readonly days: Collected[];
  private readonly calendar: Days;
  private people = 0;
  /** The last day, from 1, on which a session of this person began: a person's days come in their order. */
  private seen = new Int32Array();

  /** @param starts of the days of the range, and of the day after */
  constructor(starts: readonly number[]) {
    this.calendar = new Days(starts);
    this.days = starts.slice(1).map(nothing);
  }

  makeRoom(people: number): void {
    const { seen } = this;
    this.seen = new Int32Array(people);
    this.seen.set(seen);
  }

  end(person: number, began: number, ended: number, events: number): void {
    const day = this.calendar.placeOf(began);
    const collected = this.days[day];
    if (!collected) return;
    const seen = this.seen[person]!;
    if (seen === 0) this.people += 1;
    if (seen !== day + 1) collected.people += 1;
    this.seen[person] = day + 1;
    collected.ms.push(ended - began);
    collected.events.add(events);
  }

  /** @param dates of the days of the range */
  figures(dates: readonly string[]): { all: SessionFigures; days: SessionDay[] } {
    const days = this.days.flatMap((collected, index) =>
      collected.ms.length === 0 ? [] : [{ date: dates[index]!, ...figuresOf(collected) }],
    );
    return { all: figuresOf(this.together()), days };
  }

  private together(): Collected {
    const all = nothing();
    for (const { ms, events } of this.days) {
      all.ms.pushAll(ms);
      all.events.addAll(events);
    }
    return { ...all, people: this.people };
  }
}

function figuresOf({ ms, events, people }: Collected): SessionFigures {
  const [medianMs = null, p90Ms = null] = percentilesOf(ms.all(), [0.5, 0.9]);
  return {
    sessions: ms.length,
    people,
    medianMs,
    p90Ms,
    meanEvents: events.size === 0 ? null : events.sum / events.size,
    medianEvents: events.percentile(0.5),
  };
}
