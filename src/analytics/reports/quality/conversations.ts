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
    const current = this.last[person];
    if (current && deed !== Deed.Blocked && time - current.ended <= GAP_MS)
      return note(current, time, persona, deed);
    // What the bot does by itself later neither goes on with a conversation nor says whether the person is gone.
    if (!isOfPerson(deed) && deed !== Deed.Blocked) return;
    if (current) {
      if (deed === Deed.Paid && time - current.ended <= PAID_WITHIN_MS) current.reasons.add('paid');
      this.finish(current, deed === Deed.Blocked || time - current.ended > GONE_MS);
      this.last[person] = undefined;
    }
    if (deed === Deed.Wrote)
      this.last[person] = {
        ...{ person, persona, began: time, ended: time, messages: 1, refreshes: 0 },
        reasons: new Set(),
      };
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
  if (deed === Deed.Answered && persona !== 0) conversation.persona = persona;
  if (deed === Deed.Refreshed) conversation.refreshes += 1;
  if (deed === Deed.Failed) conversation.reasons.add('failed');
  if (deed === Deed.Paid) conversation.reasons.add('paid');
  if (deed !== Deed.None) conversation.ended = time;
}
