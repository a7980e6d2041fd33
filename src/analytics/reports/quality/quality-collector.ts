import { Days } from '../traces/days';
import { type Conversation, type ConversationListener, Conversations } from './conversations';
import { Deed } from './deeds';
import { QualityCounts } from './quality-counts';
import { type Reason } from './quality-query';
import { type QualityListener } from './quality-walk';

/** Conversations remembered for each reason, the newest. */
const REMEMBERED = 50;

/** Counts by day and by persona what is told of answers, and remembers conversations worth reading. */
export class QualityCollector implements QualityListener, ConversationListener {
  readonly days: QualityCounts[];
  /** By the code of the persona. */
  private readonly personas: (QualityCounts | undefined)[] = [];
  private readonly worth = new Map<Reason, Conversation[]>();
  private readonly conversations = new Conversations(this);
  private readonly calendar: Days;
  /** Conversations are known long after they began. */
  private readonly beginnings: Days;

  /** @param starts of the days of the range, and of the day after, in milliseconds since the epoch */
  constructor(starts: readonly number[]) {
    this.calendar = new Days(starts);
    this.beginnings = new Days(starts);
    this.days = starts.slice(1).map(() => new QualityCounts());
  }

  makeRoom(people: number): void {
    this.conversations.makeRoom(people);
  }

  answered(_: number, time: number, persona: number, latency: number | null): void {
    const day = this.dayOf(time);
    day?.answered(latency);
    if (day) this.of(persona)?.answered(latency);
  }

  followed(_: number, time: number, persona: number, isSilent: boolean): void {
    const day = this.dayOf(time);
    day?.followed(isSilent);
    if (day) this.of(persona)?.followed(isSilent);
  }

  cleared(_: number, time: number, persona: number): void {
    this.count('cleared', time, persona);
  }

  deed(person: number, time: number, persona: number, deed: Deed): void {
    if (deed === Deed.Pictured) this.count('pictures', time, persona);
    else if (deed === Deed.Refreshed) this.count('refreshes', time, persona);
    else if (deed === Deed.Failed) this.count('failed', time, persona);
    this.conversations.deed(person, time, persona, deed);
  }

  end(now: number): void {
    this.conversations.end(now);
  }

  conversed(began: number, persona: number, messages: number): void {
    const day = this.days[this.beginnings.placeOf(began)];
    day?.conversed(messages);
    if (day) this.of(persona)?.conversed(messages);
  }

  worthReading(conversation: Conversation): void {
    if (!this.days[this.beginnings.placeOf(conversation.began)]) return;
    for (const reason of conversation.reasons) {
      const some = this.worth.get(reason) ?? [];
      some.push(conversation);
      this.worth.set(reason, some.length < 20 * REMEMBERED ? some : newest(some));
    }
  }

  /** Conversations with a reason to read them, each once, the newest first. */
  remembered(): Conversation[] {
    const all = new Set([...this.worth.values()].flatMap((some) => newest(some)));
    return [...all].sort((a, b) => b.ended - a.ended);
  }

  /** Whoever answered, by their code. */
  byPersona(): [persona: number, QualityCounts][] {
    return this.personas.flatMap((counts, persona) => (counts ? [[persona, counts]] : []));
  }

  private count(what: 'cleared' | 'pictures' | 'refreshes' | 'failed', time: number, persona: number): void {
    const day = this.dayOf(time);
    if (!day) return;
    day[what] += 1;
    const own = this.of(persona);
    if (own) own[what] += 1;
  }

  /** Undefined outside the range. */
  private dayOf(time: number): QualityCounts | undefined {
    return this.days[this.calendar.placeOf(time)];
  }

  /** Undefined for nobody. */
  private of(persona: number): QualityCounts | undefined {
    if (persona === 0) return undefined;
    return (this.personas[persona] ??= new QualityCounts());
  }
}

const newest = (some: readonly Conversation[]): Conversation[] =>
  some.toSorted((a, b) => b.ended - a.ended).slice(0, REMEMBERED);
