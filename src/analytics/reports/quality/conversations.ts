import { Deed, isOfPerson } from './deeds';
import { CONVERSATION_GAP_MINUTES, type Reason } from './quality-query';

const MINUTE_MS = 60_000;
const GAP_MS = CONVERSATION_GAP_MINUTES * MINUTE_MS;
const PAID_WITHIN_MS = 60 * MINUTE_MS;
const GONE_MS = 7 * 24 * 60 * MINUTE_MS;
const LONG = 60;
const SUDDEN = 10;
const REFRESHES = 3;

export interface Conversation {
  person: number;
  /** Code of the last one who answered. */
  persona: number;
  began: number;
  ended: number;
  messages: number;
  isWritten: boolean;
  refreshes: number;
  reasons: Set<Reason>;
}

/** Cuts what people and the bot say into conversations, and notices what makes one worth reading. */
export class Conversations {
  /** Of each person the last conversation: what follows decides whether it ended suddenly. */
  private readonly last: (Conversation | undefined)[] = [];

  /** @param onEnd gets each conversation once nothing can change it any more */
  constructor(private readonly onEnd: (conversation: Conversation) => void) {}

  deed(person: number, time: number, persona: number, deed: Deed): void {
    const isMessage = deed === Deed.Wrote || deed === Deed.Answered;
    let current = this.last[person];
    if (current && (time - current.ended > GAP_MS || deed === Deed.Blocked)) {
      if (deed === Deed.Paid && time - current.ended <= PAID_WITHIN_MS) current.reasons.add('paid');
      const isGone = deed === Deed.Blocked || (isOfPerson(deed) && time - current.ended > GONE_MS);
      if (isGone || isOfPerson(deed) || isMessage) {
        this.finish(current, isGone);
        current = this.last[person] = undefined;
      }
    }
    if (!current) {
      if (!isMessage) return;
      current = {
        ...{ person, persona, began: time, ended: time, messages: 0, isWritten: false, refreshes: 0 },
        reasons: new Set(),
      };
      this.last[person] = current;
    }
    note(current, time, persona, deed);
  }

  /** Nothing comes any more. */
  end(now: number): void {
    for (const conversation of this.last)
      if (conversation) this.finish(conversation, now - conversation.ended > GONE_MS);
  }

  private finish(conversation: Conversation, isGone: boolean): void {
    const { reasons, messages, refreshes } = conversation;
    if (isGone && messages >= SUDDEN) reasons.add('sudden');
    if (messages >= LONG) reasons.add('long');
    if (refreshes >= REFRESHES) reasons.add('refreshed');
    this.onEnd(conversation);
  }
}

function note(conversation: Conversation, time: number, persona: number, deed: Deed): void {
  if (deed === Deed.Wrote || deed === Deed.Answered) conversation.messages += 1;
  if (deed === Deed.Wrote) conversation.isWritten = true;
  if (deed === Deed.Answered && persona !== 0) conversation.persona = persona;
  if (deed === Deed.Refreshed) conversation.refreshes += 1;
  if (deed === Deed.Failed) conversation.reasons.add('failed');
  if (deed === Deed.Paid) conversation.reasons.add('paid');
  if (deed !== Deed.None) conversation.ended = time;
}
