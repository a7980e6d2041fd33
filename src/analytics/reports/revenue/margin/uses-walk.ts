import { DEED_BYTES } from '../../../store/traces/packing';
import { LOOK_BACK_DAYS } from '../../sources/sources-query';
import { Codes } from '../../traces/codes';
import { Days } from '../../traces/days';
import { codeAt, timeAt, type Trace, type TraceKind, type TraceWalk } from '../../traces/trace';
import { EffortReader } from './effort-reader';
import { GroupSums } from './margin-sums';
import { costOf, unpricedOf, type UsePrices } from './use-prices';
import { Unpriced } from './used';

const LOOK_BACK_MS = LOOK_BACK_DAYS * 86_400_000;
const NO_MARK = -1;
/** Of so many days a UTC day can have parts: one that a clock put forward makes shorter lies within it. */
const PARTS = 3;

/** What the key of a use is: of the person, of the event itself, or of a mark before it that is not too old. */
export type KeyFrom = 'person' | 'persona' | 'story' | 'link';

/** Sums what was used, by the number of the person or by the place of a key. */
export class UsesWalk implements TraceWalk {
  readonly keys = new Codes<string | null>();
  readonly sums = new GroupSums();
  readonly unpriced = new Unpriced();
  private readonly efforts = new EffortReader();
  private readonly calendar: Days;
  private readonly nobody = this.keys.codeOf(null);
  private trace: Trace = { began: 0, kinds: [], lives: Buffer.alloc(0) };
  private isUse = new Uint8Array();
  /** By code: the key that an event begins; {@link NO_MARK} if none. */
  private marks = new Int32Array();
  private personas = new Int32Array();
  /** Of each person the last mark, and when; nobody's where the key is not that of a mark. */
  private marked = new Int32Array();
  private markedAt = new Float64Array();
  /** By engine. */
  private withoutPrice = new Float64Array();
  /** The day with which this UTC day begins; and prices by engine, of that day and those after it of which it has parts. */
  private firstDay = 0;
  private prices: (ReturnType<UsePrices['of']>[] | undefined)[] = [];

  /**
   * @param starts of the days of the range, and of the day after, in milliseconds since the epoch
   * @param days their dates
   */
  constructor(
    private readonly keyFrom: KeyFrom,
    starts: readonly number[],
    private readonly days: readonly string[],
    private readonly table: UsePrices,
  ) {
    this.calendar = new Days(starts);
  }

  makeRoom(people: number): void {
    if (this.keyFrom === 'person') return this.sums.makeRoom(people);
    const { marked, markedAt } = this;
    (this.marked = new Int32Array(people)).set(marked);
    (this.markedAt = new Float64Array(people)).set(markedAt);
  }

  beginDay(trace: Trace): void {
    this.endDay();
    this.trace = trace;
    this.withoutPrice = new Float64Array(trace.engines!.length);
    this.efforts.beginDay(trace);
    this.isUse = Uint8Array.from(trace.kinds, ([name]) =>
      name === 'ai_message' || name === 'image_generated' ? 1 : 0,
    );
    this.marks = Int32Array.from(trace.kinds, (kind) => this.markOf(kind));
    if (this.keyFrom === 'persona')
      this.personas = Int32Array.from(trace.kinds, ([, persona]) => this.keys.codeOf(persona));
    this.firstDay = this.calendar.placeOf(trace.began);
    this.prices = Array.from({ length: PARTS });
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at += DEED_BYTES) {
      const code = codeAt(lives, at);
      if (this.marks[code] !== NO_MARK) this.mark(person, lives, at);
      if (this.isUse[code] === 0) continue;
      this.efforts.next();
      const time = this.trace.began + timeAt(lives, at);
      const day = this.calendar.placeOf(time);
      if (day < 0 || day >= this.days.length) continue;
      this.use(this.placeOf(person, code, lives, at, to), day);
    }
  }

  pass(lives: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at += DEED_BYTES)
      if (this.isUse[codeAt(lives, at)] === 1) this.efforts.next();
  }

  /** What is counted of a day is told once it is over. */
  endDay(): void {
    for (const [engine, uses] of this.withoutPrice.entries()) {
      const [kind, name] = this.trace.engines![engine]!;
      this.unpriced.add(kind, name, uses);
    }
    this.withoutPrice = new Float64Array();
  }

  private use(place: number, day: number): void {
    const { engine, use } = this.efforts;
    const prices = (this.prices[day - this.firstDay] ??= this.pricesOn(this.days[day]!));
    const price = prices[engine];
    const unpriced = unpricedOf(use, price);
    this.sums.used(place, this.efforts.kind, 1, costOf(use, price), unpriced);
    this.withoutPrice[engine]! += unpriced;
  }

  /** Not within its caller, which would have to keep variables for it, at each use anew. */
  private pricesOn(day: string): ReturnType<UsePrices['of']>[] {
    return this.trace.engines!.map(([kind, engine]) => this.table.of(kind, engine, day));
  }

  private placeOf(person: number, code: number, lives: Buffer, at: number, to: number): number {
    if (this.keyFrom === 'person') return person;
    if (this.keyFrom === 'persona') return this.personas[code]!;
    // Of what happened in one moment the mark comes first.
    for (
      let next = at + DEED_BYTES;
      next < to && timeAt(lives, next) === timeAt(lives, at);
      next += DEED_BYTES
    )
      if (this.marks[codeAt(lives, next)] !== NO_MARK) this.mark(person, lives, next);
    const time = this.trace.began + timeAt(lives, at);
    const isYoung = time - LOOK_BACK_MS < this.markedAt[person]!;
    return isYoung ? this.marked[person]! : this.nobody;
  }

  private mark(person: number, lives: Buffer, at: number): void {
    const time = this.trace.began + timeAt(lives, at);
    const mark = this.marks[codeAt(lives, at)]!;
    const isSameMoment = time === this.markedAt[person];
    // Of links in one moment it is the one whose payload sorts last.
    if (this.keyFrom === 'link' && isSameMoment && !this.sortsAfter(mark, this.marked[person]!)) return;
    this.marked[person] = mark;
    this.markedAt[person] = time;
  }

  private sortsAfter(a: number, b: number): boolean {
    return Buffer.compare(Buffer.from(this.keys.values[a]!), Buffer.from(this.keys.values[b]!)) > 0;
  }

  private markOf([name, , detail]: TraceKind): number {
    if (this.keyFrom === 'link')
      return name === 'start_command' && detail !== null ? this.keys.codeOf(detail) : NO_MARK;
    if (this.keyFrom !== 'story') return NO_MARK;
    if (name === 'persona_selected' || name === 'chat_cleared') return this.nobody;
    return name === 'story_selected' || name === 'chat_continued' ? this.keys.codeOf(detail) : NO_MARK;
  }
}
