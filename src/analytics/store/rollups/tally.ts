import { type Person } from '../../../events/event-definition';
import { type EventRecord } from '../../journal/journal-record';
import { type Calendar } from './calendar';
import { factsOf, madeByBot } from './counted-facts';
import { type Counters, Counts } from './counts';

/** What one person adds to their row of `tg_users`. Times are milliseconds since the epoch. */
export interface UserTally extends Counters {
  clientId: number;
  firstSeenAt: number;
  actedAt: number | null;
  source: string | null;
  sourceAt: number | null;
  lastSource: string | null;
  lastSourceAt: number | null;
  blocked: boolean;
  blockChangedAt: number | null;
  person: Person | undefined;
  profileAt: number | null;
}

export interface DayTally extends Counters {
  clientId: number;
  day: string;
}

export interface PersonaDayTally {
  clientId: number;
  day: string;
  personaId: string;
  events: number;
  messages: number;
  images: number;
}

export interface HourTally {
  hour: number;
  day: string;
  eventName: string;
  personaId: string;
  events: number;
}

/** New rows, counted for every rollup in one pass: a few hundred groups go to Postgres instead of thousands of rows. */
export class Tally {
  private readonly byUser = new Map<number, UserTally>();
  private readonly byDay = new Map<string, DayTally>();
  private readonly byPersonaDay = new Map<string, PersonaDayTally>();
  private readonly byHour = new Map<number, Map<string, Map<string, HourTally>>>();
  private readonly namings = new Map<string, { name: string; at: number }>();
  /** Events come sorted by person, so the next one mostly counts where this one did, and no key has to be made. */
  private lastDay: DayTally | undefined;
  private lastPersonaDay: PersonaDayTally | undefined;

  /** @param calendar must have learnt the times of all records */
  constructor(records: readonly EventRecord[], calendar: Calendar) {
    for (const record of records) this.add(record, calendar);
  }

  /** Sorted by key, as all of these: writers that lock the same rows in one order cannot deadlock. */
  users(): UserTally[] {
    return [...this.byUser.values()].sort((a, b) => a.clientId - b.clientId);
  }

  days(): DayTally[] {
    return [...this.byDay.values()].sort((a, b) => a.clientId - b.clientId || compare(a.day, b.day));
  }

  personaDays(): PersonaDayTally[] {
    return [...this.byPersonaDay.values()].sort(
      (a, b) => a.clientId - b.clientId || compare(a.day, b.day) || compare(a.personaId, b.personaId),
    );
  }

  hours(): HourTally[] {
    const all = [...this.byHour.values()].flatMap((byName) =>
      [...byName.values()].flatMap((byPersona) => [...byPersona.values()]),
    );
    return all.sort(
      (a, b) => a.hour - b.hour || compare(a.eventName, b.eventName) || compare(a.personaId, b.personaId),
    );
  }

  personaNames(): { personaId: string; name: string; at: number }[] {
    return [...this.namings]
      .map(([personaId, naming]) => ({ personaId, ...naming }))
      .sort((a, b) => compare(a.personaId, b.personaId));
  }

  private add({ row, person }: EventRecord, calendar: Calendar): void {
    const { clientId, createdAt, eventName, personaId } = row;
    const { day, hour } = calendar.at(createdAt);
    const { stars, payload } = factsOf(row);

    const user = this.userOf(clientId, createdAt);
    Counts.add(user, eventName, stars);
    if (createdAt < user.firstSeenAt) user.firstSeenAt = createdAt;
    if (!madeByBot.has(eventName) && (user.actedAt === null || createdAt > user.actedAt))
      user.actedAt = createdAt;
    if (payload !== null) followed(user, payload, createdAt);
    if (eventName === 'bot_blocked' || eventName === 'bot_unblocked')
      turned(user, eventName === 'bot_blocked', createdAt);
    if (person && (user.profileAt === null || createdAt >= user.profileAt)) {
      user.person = person;
      user.profileAt = createdAt;
    }
    Counts.add(this.dayOf(clientId, day), eventName, stars);
    this.hourOf(hour, day, eventName, personaId ?? '').events += 1;
    if (personaId !== null) this.addPersona(row, day, personaId);
  }

  private addPersona(row: EventRecord['row'], day: string, personaId: string): void {
    const { clientId, eventName, personaName, createdAt } = row;
    const tally = this.personaDayOf(clientId, day, personaId);
    tally.events += 1;
    if (eventName === 'user_message' || eventName === 'ai_message') tally.messages += 1;
    else if (eventName === 'image_generated') tally.images += 1;

    if (personaName === null) return;
    const naming = this.namings.get(personaId);
    if (!naming || naming.at < createdAt) this.namings.set(personaId, { name: personaName, at: createdAt });
    else if (
      naming.at === createdAt &&
      naming.name !== personaName &&
      bytesCompare(personaName, naming.name) > 0
    )
      naming.name = personaName;
  }

  private dayOf(clientId: number, day: string): DayTally {
    if (this.lastDay?.clientId === clientId && this.lastDay.day === day) return this.lastDay;
    const key = `${clientId} ${day}`;
    let tally = this.byDay.get(key);
    if (!tally) this.byDay.set(key, (tally = { clientId, day, ...Counts.zero() }));
    return (this.lastDay = tally);
  }

  private personaDayOf(clientId: number, day: string, personaId: string): PersonaDayTally {
    const last = this.lastPersonaDay;
    if (last?.clientId === clientId && last.day === day && last.personaId === personaId) return last;
    const key = `${clientId} ${day} ${personaId}`;
    let tally = this.byPersonaDay.get(key);
    if (!tally) {
      tally = { clientId, day, personaId, events: 0, messages: 0, images: 0 };
      this.byPersonaDay.set(key, tally);
    }
    return (this.lastPersonaDay = tally);
  }

  private hourOf(hour: number, day: string, eventName: string, personaId: string): HourTally {
    const byName = at(this.byHour, hour, () => new Map<string, Map<string, HourTally>>());
    const byPersona = at(byName, eventName, () => new Map<string, HourTally>());
    return at(byPersona, personaId, () => ({ hour, day, eventName, personaId, events: 0 }));
  }

  private userOf(clientId: number, createdAt: number): UserTally {
    let user = this.byUser.get(clientId);
    if (!user) {
      user = {
        clientId,
        firstSeenAt: createdAt,
        actedAt: null,
        source: null,
        sourceAt: null,
        lastSource: null,
        lastSourceAt: null,
        blocked: false,
        blockChangedAt: null,
        person: undefined,
        profileAt: null,
        ...Counts.zero(),
      };
      this.byUser.set(clientId, user);
    }
    return user;
  }
}

/**
 * The earliest deep link is the source; of two in one moment the one that sorts first, so that order cannot matter. The
 * last source is the newest, and of those of one moment the one that sorts last.
 */
function followed(user: UserTally, payload: string, at: number): void {
  const { source, sourceAt, lastSource, lastSourceAt } = user;
  if (source === null || sourceAt === null || isBefore(at, payload, sourceAt, source)) {
    user.source = payload;
    user.sourceAt = at;
  }
  if (lastSource === null || lastSourceAt === null || isBefore(lastSourceAt, lastSource, at, payload)) {
    user.lastSource = payload;
    user.lastSourceAt = at;
  }
}

const isBefore = (at: number, payload: string, otherAt: number, other: string): boolean =>
  at < otherAt || (at === otherAt && bytesCompare(payload, other) < 0);

/** The newest of block and unblock decides, whatever order they arrive in; within one second the unblock does. */
function turned(user: UserTally, blocked: boolean, at: number): void {
  if (user.blockChangedAt !== null && at < user.blockChangedAt) return;
  user.blocked = at === user.blockChangedAt ? user.blocked && blocked : blocked;
  user.blockChangedAt = at;
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = made()));
  return value;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of Postgres' collation "C", which is not that of UTF-16. */
const bytesCompare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
