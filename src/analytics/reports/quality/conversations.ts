import { Deed, isOfPerson } from './deeds';
import { CONVERSATION_GAP_MINUTES, type Reason } from './quality-query';

const MINUTE_MS = 60_000;
const GAP_MS = CONVERSATION_GAP_MINUTES * MINUTE_MS;
const PAID_WITHIN_MS = 60 * MINUTE_MS;
const GONE_MS = 7 * 24 * 60 * MINUTE_MS;
const LONG = 60;
const SUDDEN = 10;
const REFRESHES = 3;

const PAID = 1;
const FAILED = 2;

export interface Conversation {
  person: number;
  /** Code of the last one who answered. */
  persona: number;
  began: number;
  ended: number;
  messages: number;
  reasons: readonly Reason[];
}

/** Is told of each conversation once nothing can change it any more. */
export interface ConversationListener {
  /** Of each one. Most are worth no object. */
  conversed(began: number, persona: number, messages: number): void;
  /** Then of the few that there is a reason to read. */
  worthReading(conversation: Conversation): void;
}

/**
 * Cuts what people and the bot say into conversations, and notices what makes one worth reading. Of each person there is
 * one that is not decided yet, in arrays: there are as many as people.
 */
export class Conversations {
  private began = new Float64Array();
  private ended = new Float64Array();
  /** 0 without a conversation. */
  private messages = new Int32Array();
  private refreshes = new Int32Array();
  private personas = new Int32Array();
  private marks = new Uint8Array();

  constructor(private readonly listener: ConversationListener) {}

  makeRoom(people: number): void {
    this.began = grown(this.began, new Float64Array(people));
    this.ended = grown(this.ended, new Float64Array(people));
    this.messages = grown(this.messages, new Int32Array(people));
    this.refreshes = grown(this.refreshes, new Int32Array(people));
    this.personas = grown(this.personas, new Int32Array(people));
    this.marks = grown(this.marks, new Uint8Array(people));
  }

  deed(person: number, time: number, persona: number, deed: Deed): void {
    const isOpen = this.messages[person]! > 0;
    if (isOpen && deed !== Deed.Blocked && time - this.ended[person]! <= GAP_MS)
      return this.note(person, time, persona, deed);
    // What the bot does by itself later neither goes on with a conversation nor says whether the person is gone.
    if (!isOfPerson(deed) && deed !== Deed.Blocked) return;
    if (isOpen) {
      const silence = time - this.ended[person]!;
      if (deed === Deed.Paid && silence <= PAID_WITHIN_MS) this.marks[person]! |= PAID;
      this.finish(person, deed === Deed.Blocked || silence > GONE_MS);
    }
    if (deed !== Deed.Wrote) return;
    this.began[person] = time;
    this.ended[person] = time;
    this.messages[person] = 1;
    this.refreshes[person] = 0;
    this.personas[person] = persona;
    this.marks[person] = 0;
  }

  /** Nothing comes any more. */
  end(now: number): void {
    for (let person = 0; person < this.messages.length; person += 1)
      if (this.messages[person]! > 0) this.finish(person, now - this.ended[person]! > GONE_MS);
  }

  private note(person: number, time: number, persona: number, deed: Deed): void {
    this.ended[person] = time;
    if (deed === Deed.Wrote || deed === Deed.Answered) this.messages[person]! += 1;
    if (deed === Deed.Answered && persona !== 0) this.personas[person] = persona;
    if (deed === Deed.Refreshed) this.refreshes[person]! += 1;
    if (deed === Deed.Failed) this.marks[person]! |= FAILED;
    if (deed === Deed.Paid) this.marks[person]! |= PAID;
  }

  private finish(person: number, isGone: boolean): void {
    const [messages, marks] = [this.messages[person]!, this.marks[person]!];
    const [persona, began] = [this.personas[person]!, this.began[person]!];
    const areManyRefreshes = this.refreshes[person]! >= REFRESHES;
    this.messages[person] = 0;
    this.listener.conversed(began, persona, messages);
    if (!areManyRefreshes && marks === 0 && messages < (isGone ? SUDDEN : LONG)) return;
    const reasons: Reason[] = [];
    if (isGone && messages >= SUDDEN) reasons.push('sudden');
    if (messages >= LONG) reasons.push('long');
    if (marks & PAID) reasons.push('paid');
    if (areManyRefreshes) reasons.push('refreshed');
    if (marks & FAILED) reasons.push('failed');
    this.listener.worthReading({ person, persona, began, ended: this.ended[person]!, messages, reasons });
  }
}

function grown<A extends Float64Array | Int32Array | Uint8Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
