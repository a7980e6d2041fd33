import { DEED_BYTES } from '../../store/traces/packing';
import { codeAt, timeAt, type Trace, type TraceWalk } from '../traces/trace';
import { SESSION_GAP_MINUTES } from './sessions-query';

const GAP_MS = SESSION_GAP_MINUTES * 60_000;

/** What is done with the sessions that a walk finds; a person's come one after the other. */
export interface SessionListener {
  makeRoom?(people: number): void;
  /** The first event of a session, or a later one. @param kind code of its name, the same on all days */
  event?(person: number, kind: number, isFirst: boolean, time: number): void;
  /** @param began and ended in milliseconds since the epoch */
  end(person: number, began: number, ended: number, events: number): void;
}

/** Cuts lives into sessions. */
export class SessionWalk implements TraceWalk {
  /** Names of events by their code. */
  readonly names: string[] = [];
  private readonly codes = new Map<string, number>();
  private byCode = new Int32Array();
  private dayBegan = 0;
  private began = new Float64Array();
  private last = new Float64Array();
  /** 0 for people of whom nothing was seen yet. */
  private events = new Int32Array();

  constructor(private readonly listener: SessionListener) {}

  makeRoom(people: number): void {
    const { began, last, events } = this;
    this.began = new Float64Array(people);
    this.began.set(began);
    this.last = new Float64Array(people);
    this.last.set(last);
    this.events = new Int32Array(people);
    this.events.set(events);
    this.listener.makeRoom?.(people);
  }

  beginDay({ began, kinds }: Trace): void {
    this.dayBegan = began;
    this.byCode = Int32Array.from(kinds, ([name]) => this.codeOf(name));
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    const { byCode, dayBegan, listener } = this;
    let began = this.began[person]!;
    let last = this.last[person]!;
    let events = this.events[person]!;
    for (let at = from; at < to; at += DEED_BYTES) {
      const time = dayBegan + timeAt(lives, at);
      const begins = events === 0 || time - last > GAP_MS;
      if (begins) {
        if (events > 0) listener.end(person, began, last, events);
        began = time;
        events = 0;
      }
      events += 1;
      last = time;
      listener.event?.(person, byCode[codeAt(lives, at)]!, begins, time);
    }
    this.began[person] = began;
    this.last[person] = last;
    this.events[person] = events;
  }

  /** Nothing comes any more. */
  end(people: number): void {
    for (let person = 0; person < people; person += 1)
      if (this.events[person]! > 0)
        this.listener.end(person, this.began[person]!, this.last[person]!, this.events[person]!);
  }

  private codeOf(name: string): number {
    let code = this.codes.get(name);
    if (code === undefined) this.codes.set(name, (code = this.names.push(name) - 1));
    return code;
  }
}
