import { DEED_BYTES } from '../../store/traces/packing';
import { Codes } from '../traces/codes';
import { codeAt, timeAt, type Trace, type TraceWalk } from '../traces/trace';
import { Deed, deedOf, isOfPerson } from './deeds';
import { CLEARED_MINUTES, LATEST_ANSWER_MINUTES, SILENCE_HOURS } from './quality-query';

const MINUTE_MS = 60_000;
const SILENCE_MS = SILENCE_HOURS * 60 * MINUTE_MS;
const CLEARED_MS = CLEARED_MINUTES * MINUTE_MS;
const LATEST_MS = LATEST_ANSWER_MINUTES * MINUTE_MS;

/** What is told of each person, in the order in which it becomes known. `persona` is a code of {@link QualityWalk.personas}. */
export interface QualityListener {
  makeRoom?(people: number): void;
  /** The first message of an answer. @param latency null where nothing was asked shortly before */
  answered(person: number, time: number, persona: number, latency: number | null): void;
  /** @param time of the answer that it was about */
  followed(person: number, time: number, persona: number, isSilent: boolean): void;
  cleared(person: number, time: number, persona: number): void;
  /** Every event that is a deed, after what it means for answers. */
  deed(person: number, time: number, persona: number, deed: Deed): void;
}

/** Follows question and answer through each life. */
export class QualityWalk implements TraceWalk {
  /** Ids of personas by their code; the first is nobody. */
  readonly personas = new Codes<string | null>(null);
  private deeds = new Uint8Array();
  private byPersona = new Int32Array();
  private dayBegan = 0;
  /** When an unanswered message was written, and when the answer began that nothing followed yet; 0 for none. */
  private asked = new Float64Array();
  private open = new Float64Array();
  private openPersona = new Int32Array();

  /** @param now in milliseconds since the epoch */
  constructor(
    private readonly listener: QualityListener,
    private readonly now: number,
  ) {}

  makeRoom(people: number): void {
    const { asked, open, openPersona } = this;
    this.asked = new Float64Array(people);
    this.asked.set(asked);
    this.open = new Float64Array(people);
    this.open.set(open);
    this.openPersona = new Int32Array(people);
    this.openPersona.set(openPersona);
    this.listener.makeRoom?.(people);
  }

  beginDay({ began, kinds }: Trace): void {
    this.dayBegan = began;
    this.deeds = Uint8Array.from(kinds, deedOf);
    this.byPersona = Int32Array.from(kinds, ([, persona]) => this.personas.codeOf(persona));
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at += DEED_BYTES) {
      const code = codeAt(lives, at);
      const deed = this.deeds[code]! as Deed;
      if (deed === Deed.None) continue;
      const time = this.dayBegan + timeAt(lives, at);
      const persona = this.byPersona[code]!;
      if (deed === Deed.Answered) this.answer(person, time, persona);
      else if (isOfPerson(deed)) this.act(person, time, deed);
      else if (deed === Deed.Blocked) this.follow(person, true);
      this.listener.deed(person, time, persona, deed);
    }
  }

  /** Nothing comes any more. */
  end(people: number): void {
    for (let person = 0; person < people; person += 1) this.follow(person, true);
  }

  private answer(person: number, time: number, persona: number): void {
    const asked = this.asked[person]!;
    // More of what is being answered already, unless so much time lies between that nothing followed the first.
    if (this.open[person]! > 0) {
      if (time - this.open[person]! <= SILENCE_MS) return;
      this.follow(person, true);
    }
    this.open[person] = time;
    this.openPersona[person] = persona;
    this.asked[person] = 0;
    this.listener.answered(
      person,
      time,
      persona,
      asked > 0 && time - asked <= LATEST_MS ? time - asked : null,
    );
  }

  private act(person: number, time: number, deed: Deed): void {
    const open = this.open[person]!;
    if (open > 0) {
      if (deed === Deed.Cleared && time - open <= CLEARED_MS)
        this.listener.cleared(person, open, this.openPersona[person]!);
      this.follow(person, time - open > SILENCE_MS);
    }
    if (deed === Deed.Wrote && this.asked[person] === 0) this.asked[person] = time;
  }

  private follow(person: number, isSilent: boolean): void {
    const open = this.open[person]!;
    if (open === 0) return;
    this.open[person] = 0;
    // Of answers that may still be followed only those that were are known: counting them would flatter the last day.
    if (this.now - open <= SILENCE_MS) return;
    this.listener.followed(person, open, this.openPersona[person]!, isSilent);
  }
}
