import { DEED_BYTES } from '../../store/traces/packing';
import { Codes } from '../traces/codes';
import { Days } from '../traces/days';
import { NumberList } from '../traces/number-list';
import { codeAt, firstSince, timeAt, type Trace, type TraceWalk } from '../traces/trace';
import { ACTIVATION_HOURS, RETAINED_DAYS } from './sources-query';

const WINDOW_MS = ACTIVATION_HOURS * 3_600_000;
const NONE = -1;
const OTHER = -1;
const WROTE = -2;

/** Bits of the days on one of which somebody who is retained comes back. */
const RETAINING = (1 << (RETAINED_DAYS.to + 1)) - (1 << RETAINED_DAYS.from);

/** Which links people followed, and what became of them, as if each had come when they were first met. */
export class SourceWalk implements TraceWalk {
  /** Payloads by their code. */
  readonly payloads = new Codes<string>();
  /** Touches of the range by payload, of everybody. */
  readonly starts: number[] = [];
  /** Touches one after the other; of each the touch of the same person before it, or -1. */
  private readonly touches = { at: new NumberList(), code: new NumberList(), before: new NumberList() };
  private readonly begin: number;
  private readonly calendar: Days;
  private meanings = new Int32Array();
  private dayBegan = 0;
  /** By person: the first day on which they were met, as a place in `dayStarts`, and a bit for each day since. */
  private firstDay = new Int32Array();
  private daysSince = new Uint16Array();
  /** By person: when they first wrote, and the last touch plus one; 0 for none. */
  private wrote = new Float64Array();
  private lastTouch = new Int32Array();

  /**
   * @param dayStarts of the days from the first of the range, and so many more as it takes to be retained
   * @param end of the range, in milliseconds since the epoch
   */
  constructor(
    dayStarts: readonly number[],
    private readonly end: number,
  ) {
    this.begin = dayStarts[0]!;
    this.calendar = new Days(dayStarts);
  }

  makeRoom(people: number): void {
    const { firstDay, daysSince, wrote, lastTouch } = this;
    (this.firstDay = new Int32Array(people)).set(firstDay);
    (this.daysSince = new Uint16Array(people)).set(daysSince);
    (this.wrote = new Float64Array(people)).set(wrote);
    (this.lastTouch = new Int32Array(people)).set(lastTouch);
  }

  beginDay({ began, kinds }: Trace): void {
    this.dayBegan = began;
    this.meanings = Int32Array.from(kinds, ([name, , detail]) =>
      name === 'user_message'
        ? WROTE
        : name === 'start_command' && detail !== null
          ? this.payloads.codeOf(detail)
          : OTHER,
    );
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    from = firstSince(lives, from, to, this.begin - this.dayBegan);
    if (from === to) return;
    // A UTC day has parts of two days at most.
    this.beThere(person, this.dayBegan + timeAt(lives, from));
    this.beThere(person, this.dayBegan + timeAt(lives, to - DEED_BYTES));
    for (let at = from; at < to; at += DEED_BYTES) {
      const meaning = this.meanings[codeAt(lives, at)]!;
      if (meaning >= 0) this.touch(person, meaning, this.dayBegan + timeAt(lives, at));
      else if (meaning === WROTE && this.wrote[person] === 0)
        this.wrote[person] = this.dayBegan + timeAt(lives, at);
    }
  }

  /** Whether they wrote soon after they were first seen. */
  isActivated(person: number, firstSeen: number): boolean {
    return this.wrote[person]! > 0 && this.wrote[person]! < firstSeen + WINDOW_MS;
  }

  /** @param day on which they were first seen, as a place in `dayStarts`; what is kept of them can begin later */
  isRetained(person: number, day: number): boolean {
    const late = this.firstDay[person]! - day;
    return late <= RETAINED_DAYS.to && ((this.daysSince[person]! << late) & RETAINING) !== 0;
  }

  /** The newest touch, of all or of those that a condition holds for; -1 for none. */
  touchOf(person: number, isMeant: (time: number) => boolean = () => true): number {
    const { at, code, before } = this.touches;
    let found = NONE;
    for (let touch = this.lastTouch[person]! - 1; touch !== NONE; touch = before.at(touch)) {
      if (!isMeant(at.at(touch))) continue;
      // Of touches in one moment it is the one whose payload sorts last.
      if (found !== NONE && at.at(touch) < at.at(found)) break;
      if (found === NONE || this.sortsAfter(code.at(touch), code.at(found))) found = touch;
    }
    return found === NONE ? NONE : code.at(found);
  }

  /** The last link before their first message, of those followed shortly after they were first seen. */
  significantTouchOf(person: number, firstSeen: number): number {
    const wrote = this.wrote[person]! || Infinity;
    return this.touchOf(
      person,
      (time) => time < firstSeen + WINDOW_MS && (time === firstSeen || wrote >= time),
    );
  }

  private beThere(person: number, time: number): void {
    const day = this.calendar.placeOf(time);
    if (this.daysSince[person] === 0) this.firstDay[person] = day;
    const since = day - this.firstDay[person]!;
    if (since <= RETAINED_DAYS.to) this.daysSince[person]! |= 1 << since;
  }

  private touch(person: number, code: number, time: number): void {
    if (time < this.end) this.starts[code] = (this.starts[code] ?? 0) + 1;
    const { at, code: codes, before } = this.touches;
    before.push(this.lastTouch[person]! - 1);
    at.push(time);
    codes.push(code);
    this.lastTouch[person] = at.length;
  }

  private sortsAfter(a: number, b: number): boolean {
    return Buffer.compare(Buffer.from(this.payloads.values[a]!), Buffer.from(this.payloads.values[b]!)) > 0;
  }
}
