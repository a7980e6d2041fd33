import { dayAt } from '../traces/day-at';
import { type Conversation, Conversations } from './conversations';
import { Deed } from './deeds';
import { QualityCounts } from './quality-counts';
import { type Reason } from './quality-query';
import { type QualityListener } from './quality-walk';

/** Conversations remembered for each reason, the newest. */
const REMEMBERED = 50;

/** Counts by day and by persona what is told of answers, and remembers conversations worth reading. */
export class QualityCollector implements QualityListener {
  readonly all = new QualityCounts();
  readonly days: QualityCounts[];
  readonly personas = new Map<number, QualityCounts>();
  /** What {@link at} found before, by persona and day. */
  private readonly counted = new Map<number, readonly QualityCounts[]>();
  private readonly worth = new Map<Reason, Conversation[]>();
  private readonly conversations = new Conversations((conversation) => this.conversed(conversation));

  /** @param starts of the days of the range, and of the day after, in milliseconds since the epoch */
  constructor(private readonly starts: readonly number[]) {
    this.days = starts.slice(1).map(() => new QualityCounts());
  }

  makeRoom(people: number): void {
    this.conversations.makeRoom(people);
  }

  answered(_: number, time: number, persona: number, latency: number | null): void {
    for (const counts of this.at(time, persona)) {
      counts.answers += 1;
      if (latency !== null) counts.latencies.push(latency);
    }
  }

  followed(_: number, time: number, persona: number, isSilent: boolean): void {
    for (const counts of this.at(time, persona)) {
      counts.judged += 1;
      if (isSilent) counts.silent += 1;
    }
  }

  cleared(_: number, time: number, persona: number): void {
    for (const counts of this.at(time, persona)) counts.cleared += 1;
  }

  deed(person: number, time: number, persona: number, deed: Deed): void {
    if (deed === Deed.Pictured) for (const counts of this.at(time, persona)) counts.pictures += 1;
    if (deed === Deed.Refreshed) for (const counts of this.at(time, persona)) counts.refreshes += 1;
    if (deed === Deed.Failed) for (const counts of this.at(time, persona)) counts.failed += 1;
    this.conversations.deed(person, time, persona, deed);
  }

  end(now: number): void {
    this.conversations.end(now);
  }

  /** Each once, the newest first. */
  worthReading(): Conversation[] {
    const all = new Set([...this.worth.values()].flatMap((some) => newest(some)));
    return [...all].sort((a, b) => b.ended - a.ended);
  }

  private conversed(conversation: Conversation): void {
    const { began, persona, messages, reasons } = conversation;
    const counted = this.at(began, persona);
    if (counted.length === 0) return;
    for (const counts of counted) {
      counts.conversations += 1;
      counts.messages.push(messages);
    }
    for (const reason of reasons) {
      const some = this.worth.get(reason) ?? [];
      some.push(conversation);
      this.worth.set(reason, some.length < 20 * REMEMBERED ? some : newest(some));
    }
  }

  /** Everything that something of that moment is counted into; nothing outside the range. */
  private at(time: number, persona: number): readonly QualityCounts[] {
    const place = dayAt(this.starts, time);
    const day = this.days[place];
    if (!day) return [];
    const key = persona * this.days.length + place;
    const known = this.counted.get(key);
    if (known) return known;
    const found = persona === 0 ? [this.all, day] : [this.all, day, this.of(persona)];
    this.counted.set(key, found);
    return found;
  }

  private of(persona: number): QualityCounts {
    const own = this.personas.get(persona) ?? new QualityCounts();
    this.personas.set(persona, own);
    return own;
  }
}

const newest = (some: readonly Conversation[]): Conversation[] =>
  some.toSorted((a, b) => b.ended - a.ended).slice(0, REMEMBERED);
