import { DEED_BYTES } from '../../store/traces/packing';
import { NumberList } from '../traces/number-list';
import { codeAt, timeAt, type Trace, type TraceWalk } from '../traces/trace';
import { type Newcomers } from './newcomers';
import { ACTIVATION_HOURS, RETAINED_DAYS } from './sources-query';

const DAY_MS = 86_400_000;
const WINDOW_MS = ACTIVATION_HOURS * 3_600_000;
const NONE = -1;
const OTHER = -1;
const WROTE = -2;

/** Which links newcomers followed, and what became of them. Newcomers are the first persons of the walk. */
export class SourceWalk implements TraceWalk {
  /** Payloads by their code. */
  readonly payloads: string[] = [];
  /** Touches of the range by payload, of everybody. */
  readonly starts: number[] = [];
  readonly activated: Uint8Array;
  readonly retained: Uint8Array;
  private readonly codes = new Map<string, number>();
  /** When a newcomer first wrote. */
  private readonly wrote: Float64Array;
  /** Touches one after the other; of each the touch of the same person before it, or -1. */
  private readonly touches = { at: new NumberList(), code: new NumberList(), before: new NumberList() };
  private readonly lastTouch: Int32Array;
  private meanings = new Int32Array();
  private dayBegan = 0;

  /**
   * @param firstDays of the newcomers, as places in `dayStarts`
   * @param dayStarts of the days from the first of the range, and so many more as it takes to be retained
   */
  constructor(
    private readonly came: Newcomers,
    private readonly firstDays: Int32Array,
    private readonly dayStarts: readonly number[],
    private readonly end: number,
  ) {
    const size = firstDays.length;
    this.activated = new Uint8Array(size);
    this.retained = new Uint8Array(size);
    this.wrote = new Float64Array(size).fill(Infinity);
    this.lastTouch = new Int32Array(size).fill(NONE);
  }

  makeRoom(): void {
    // What is kept is of newcomers, and how many they are is known.
  }

  beginDay({ began, kinds }: Trace): void {
    this.dayBegan = began;
    this.meanings = Int32Array.from(kinds, ([name, , detail]) =>
      name === 'user_message'
        ? WROTE
        : name === 'start_command' && detail !== null
          ? this.codeOf(detail)
          : OTHER,
    );
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    const newcomer = person < this.retained.length ? person : NONE;
    const isToBeRetained = newcomer !== NONE && this.isToBeRetained(newcomer);
    for (let at = from; at < to; at += DEED_BYTES) {
      const meaning = this.meanings[codeAt(lives, at)]!;
      // Most events of most days say nothing new.
      if (meaning === OTHER && !isToBeRetained) continue;
      const time = this.dayBegan + timeAt(lives, at);
      if (meaning >= 0) this.touch(newcomer, meaning, time);
      if (newcomer === NONE) continue;
      if (meaning === WROTE) this.write(newcomer, time);
      if (isToBeRetained && this.isRetaining(newcomer, time)) this.retained[newcomer] = 1;
    }
  }

  /** The newest touch, of all or of those that a condition holds for. */
  touchOf(newcomer: number, isMeant: (time: number) => boolean = () => true): string | null {
    if (this.lastTouch[newcomer] === NONE) return null;
    const { at, code, before } = this.touches;
    const [times, codes, links] = [at.all(), code.all(), before.all()];
    let found = NONE;
    for (let touch = this.lastTouch[newcomer]!; touch !== NONE; touch = links[touch]!) {
      if (!isMeant(times[touch]!)) continue;
      // Of touches in one moment it is the one whose payload sorts last.
      if (found !== NONE && times[touch]! < times[found]!) break;
      if (found === NONE || this.sortsAfter(codes[touch]!, codes[found]!)) found = touch;
    }
    return found === NONE ? null : this.payloads[codes[found]!]!;
  }

  /** The last link before their first message, of those followed shortly after coming. */
  significantTouchOf(newcomer: number): string | null {
    const [seen, wrote] = [this.came.firstSeen[newcomer]!, this.wrote[newcomer]!];
    return this.touchOf(newcomer, (time) => time < seen + WINDOW_MS && (time === seen || wrote >= time));
  }

  /** Whether something on this UTC day may tell that somebody came back. */
  private isToBeRetained(newcomer: number): boolean {
    const day = this.firstDays[newcomer]!;
    return (
      this.retained[newcomer] === 0 &&
      this.dayBegan < this.dayStarts[day + RETAINED_DAYS.to + 1]! &&
      this.dayBegan + DAY_MS > this.dayStarts[day + RETAINED_DAYS.from]!
    );
  }

  private isRetaining(newcomer: number, time: number): boolean {
    const day = this.firstDays[newcomer]!;
    return (
      time >= this.dayStarts[day + RETAINED_DAYS.from]! && time < this.dayStarts[day + RETAINED_DAYS.to + 1]!
    );
  }

  private touch(newcomer: number, code: number, time: number): void {
    if (time < this.end) this.starts[code] = (this.starts[code] ?? 0) + 1;
    if (newcomer === NONE) return;
    const { at, code: codes, before } = this.touches;
    before.push(this.lastTouch[newcomer]!);
    this.lastTouch[newcomer] = at.length;
    at.push(time);
    codes.push(code);
  }

  private write(newcomer: number, time: number): void {
    if (this.wrote[newcomer]! <= time) return;
    this.wrote[newcomer] = time;
    if (time < this.came.firstSeen[newcomer]! + WINDOW_MS) this.activated[newcomer] = 1;
  }

  private sortsAfter(a: number, b: number): boolean {
    return Buffer.compare(Buffer.from(this.payloads[a]!), Buffer.from(this.payloads[b]!)) > 0;
  }

  private codeOf(payload: string): number {
    let code = this.codes.get(payload);
    if (code === undefined) this.codes.set(payload, (code = this.payloads.push(payload) - 1));
    return code;
  }
}
