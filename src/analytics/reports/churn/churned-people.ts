import { type Sitting } from '../analyses/analyses';
import { addDays } from '../date-range';
import { chosenPeople } from '../segments/chosen-people';
import { dayStarts } from '../traces/day-starts';
import { Days } from '../traces/days';
import { askPeople, KnownPeople } from '../traces/known-people';
import { type WalkPeople } from '../traces/walk-people';
import { walkTraces } from '../traces/walk-traces';
import { parameters } from '../users/bounds';
import { NONE } from '../users/none';
import { type ChurnGroup, type ChurnQuery, LIFE_DAYS } from './churn-query';
import { ChurnWalk } from './churn-walk';

/** Everybody who was there in the range. */
export class ChurnedPeople {
  private readonly days: Days;

  private constructor(
    private readonly known: KnownPeople,
    private readonly walk: ChurnWalk,
    /** When the range begins, in milliseconds since the epoch. */
    readonly begin: number,
    starts: readonly number[],
  ) {
    this.days = new Days(starts);
  }

  static async read(sitting: Sitting, query: ChurnQuery, zone: string): Promise<ChurnedPeople> {
    const { from, to } = query.range;
    // Whoever came before all of these days is as old as can be told apart.
    const starts = await dayStarts(sitting, { from: addDays(from, -LIFE_DAYS.at(-1)!), to }, zone);
    const [begin, end] = [starts[LIFE_DAYS.at(-1)!]!, starts.at(-1)!];
    const { values, bind } = parameters();
    const conditions = [
      `last_seen_at >= ${bind(new Date(begin))} AND first_seen_at < ${bind(new Date(end))}`,
      ...chosenPeople(query, zone, bind),
    ];
    const walk = new ChurnWalk(begin, end);
    const [known, index] = await Promise.all([
      sitting.beside((other) => askPeople(other, conditions.join(' AND '), values)),
      walkTraces(sitting, { since: begin, before: end, whom: query, zone }, walk),
    ]);
    const people = new KnownPeople(index);
    people.learn(known);
    await people.askUnknown(sitting);
    await takeBack(sitting, end, index, walk);
    return new ChurnedPeople(people, walk, begin, starts);
  }

  get index(): WalkPeople {
    return this.known.index;
  }

  /** Numbers of everybody that there can be. */
  get size(): number {
    return this.known.index.size;
  }

  isThere(person: number): boolean {
    return this.walk.last[person]! > 0 && this.known.originOf[person]! >= 0;
  }

  hasLeft(person: number): boolean {
    return this.walk.block[person]! > 0 && this.isThere(person);
  }

  isBack(person: number): boolean {
    return this.hasLeft(person) && this.walk.isBack[person] === 1;
  }

  /** How often they blocked the bot, and when last, in milliseconds since the epoch. */
  blocksOf(person: number): number {
    return this.walk.blocks[person]!;
  }

  blockOf(person: number): number {
    return this.walk.block[person]!;
  }

  eventsBefore(person: number): string[] {
    return this.walk.eventsBefore(person);
  }

  /** A small number that stands for what somebody is of a group; several may stand for the same. */
  codeOf(group: ChurnGroup, person: number): number {
    if (group === 'persona') return this.walk.persona[person]!;
    return group === 'life' ? this.lifeOf(person) : this.known.originOf[person]!;
  }

  valueOf(group: ChurnGroup, code: number): string {
    if (group === 'life') return String(LIFE_DAYS[code]);
    return (group === 'persona' ? this.walk.personas.values[code] : this.known.origins[code]![group]) ?? NONE;
  }

  private lifeOf(person: number): number {
    const last = this.hasLeft(person) ? this.walk.block[person]! : this.walk.last[person]!;
    const days = this.days.placeOf(last) - this.days.placeOf(this.known.firstSeen[person]!);
    let span = LIFE_DAYS.length - 1;
    while (LIFE_DAYS[span]! > days) span -= 1;
    return span;
  }
}

/** A block can be taken back long after the range. */
async function takeBack(sitting: Sitting, end: number, people: WalkPeople, walk: ChurnWalk): Promise<void> {
  const rows = await sitting.ask<{ id: number }>(
    `SELECT DISTINCT client_id::float8 AS id FROM tg_analytics_events
     WHERE event_name = 'bot_unblocked' AND created_at >= $1`,
    [new Date(end)],
  );
  for (const { id } of rows) {
    const person = people.find(id);
    if (person >= 0) walk.isBack[person] = 1;
  }
}
