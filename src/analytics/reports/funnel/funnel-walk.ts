import { DEED_BYTES } from '../../store/traces/packing';
import { codeAt, timeAt, type Trace, type TraceKind, type TraceWalk } from '../traces/trace';
import { type FunnelQuery, type FunnelStep } from './funnel-query';

/** Moments in milliseconds since the epoch. */
export interface FunnelBounds {
  begin: number;
  end: number;
  windowMs: number;
}

/** How far each person came. */
export interface FunnelProgress {
  /** How many steps this person reached. */
  depthOf(person: number): number;
  beganAt(person: number): number;
  /** When a step, from 0, was reached; only for steps that were. */
  reachedAt(person: number, step: number): number;
}

/** What of the meta of some events is in their traces, too. */
const traced: Readonly<Record<string, string>> = { premium_action: 'action', start_command: 'payload' };

/** Whether traces know all that the steps ask for. */
export const isTraced = ({ steps }: FunnelQuery): boolean =>
  steps.every(({ event, meta }) => !meta || (traced[event] === meta.path && meta.value !== ''));

/**
 * Follows each person through the steps. In order, only the step that somebody waits for counts; in any order, each
 * counts from the first event of any of them.
 */
export class FunnelWalk implements TraceWalk, FunnelProgress {
  private readonly length: number;
  private readonly times: readonly number[];
  private readonly isOrdered: boolean;
  /** By the code of the day: the steps that such an event counts for, a bit each. */
  private masks = new Int32Array();
  private dayBegan = 0;
  private began = new Float64Array();
  /** By person and step: when it was reached, or how often it was done so far, negative. */
  private reached = new Float64Array();
  private depths = new Uint8Array();

  constructor(
    private readonly query: Pick<FunnelQuery, 'steps' | 'order'>,
    private readonly bounds: FunnelBounds,
  ) {
    this.length = query.steps.length;
    this.times = query.steps.map(({ times }) => times);
    this.isOrdered = query.order === 'ordered';
  }

  makeRoom(people: number): void {
    const { began, reached, depths } = this;
    this.began = new Float64Array(people).fill(NaN);
    this.began.set(began);
    this.reached = new Float64Array(people * this.length);
    this.reached.set(reached);
    this.depths = new Uint8Array(people);
    this.depths.set(depths);
  }

  beginDay({ began, kinds }: Trace): void {
    this.dayBegan = began;
    this.masks = Int32Array.from(kinds, (kind) =>
      this.query.steps.reduce((mask, step, index) => (matches(step, kind) ? mask | (1 << index) : mask), 0),
    );
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    if (this.isOver(person, this.dayBegan)) return;
    for (let at = from; at < to; at += DEED_BYTES) {
      const mask = this.masks[codeAt(lives, at)]!;
      if (mask === 0) continue;
      const time = this.dayBegan + timeAt(lives, at);
      if (this.isOrdered) this.inOrder(person, mask, time);
      else this.inAnyOrder(person, mask, time);
    }
  }

  private inOrder(person: number, mask: number, time: number): void {
    const step = this.depths[person]!;
    if (step === this.length || (mask & (1 << step)) === 0) return;
    if (step === 0 ? time < this.bounds.begin || time >= this.bounds.end : this.isOver(person, time)) return;
    if (!this.count(person, step, time)) return;
    if (step === 0) this.began[person] = time;
    this.depths[person] = step + 1;
  }

  private inAnyOrder(person: number, mask: number, time: number): void {
    if (time < this.bounds.begin) return;
    if (Number.isNaN(this.began[person]!)) {
      if (time >= this.bounds.end) return;
      this.began[person] = time;
    } else if (this.isOver(person, time)) return;
    for (let step = 0; step < this.length; step += 1)
      if ((mask & (1 << step)) !== 0) this.count(person, step, time);
  }

  /** Never for those who did not begin: nothing is later than NaN. */
  private isOver(person: number, time: number): boolean {
    return time > this.began[person]! + this.bounds.windowMs;
  }

  /** @returns whether that reached the step */
  private count(person: number, step: number, time: number): boolean {
    const place = person * this.length + step;
    const before = this.reached[place]!;
    if (before > 0) return false;
    if (before - 1 > -this.times[step]!) {
      this.reached[place] = before - 1;
      return false;
    }
    this.reached[place] = time;
    return true;
  }

  depthOf(person: number): number {
    if (this.isOrdered) return this.depths[person]!;
    let depth = 0;
    while (depth < this.length && this.reached[person * this.length + depth]! > 0) depth += 1;
    return depth;
  }

  beganAt(person: number): number {
    return this.began[person]!;
  }

  /** In any order somebody is at a step once they have done it and all before it. */
  reachedAt(person: number, step: number): number {
    const first = person * this.length;
    if (this.isOrdered) return this.reached[first + step]!;
    let last = this.reached[first]!;
    for (let each = 1; each <= step; each += 1) last = Math.max(last, this.reached[first + each]!);
    return last;
  }
}

const matches = ({ event, persona, meta }: FunnelStep, [name, personaId, detail]: TraceKind): boolean =>
  event === name &&
  (persona === undefined || persona === personaId) &&
  (meta === undefined || meta.value === detail);
