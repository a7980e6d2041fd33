import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { redactor, secretsOf } from '../../config/secrets';
import { type AppEvent, catalogue, type EventName } from '../../events/catalogue';
import { EventBus, type EventKeeper, isRefused } from '../../events/event-bus';
import { type EventDefinition } from '../../events/event-definition';
import { type RefusedEvent } from '../../events/refused-event';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { Journal } from '../journal/journal';
import { type JournalRecord } from '../journal/journal-record';
import { type CapturePolicy, eventRowOf } from './event-row-of';
import { cleanPerson } from './clean-person';
import { cleanJson } from './sanitise';
import { TrustedClock } from './trusted-clock';

const definitions: Record<EventName, EventDefinition> = catalogue;
/** Enough for the longest text that would have become a row, beside all else. */
const MAX_REFUSED = 262_144;

/** Appends each event to the journal, from the first that anybody publishes. */
@Injectable()
export class CaptureListener implements EventKeeper {
  private readonly policy: CapturePolicy;
  private readonly clock = new TrustedClock();

  constructor(
    @Inject(ENV) env: Env,
    private readonly journal: Journal,
    bus: EventBus,
    board: StatusBoard,
  ) {
    this.policy = { text: env.CAPTURE_TEXT, redact: redactor(secretsOf(env)), clock: this.clock };
    board.watch('clock', () => this.clockStatus());
    bus.keepWith(this);
  }

  keep(fact: AppEvent | RefusedEvent): void {
    const record = isRefused(fact) ? this.refused(fact) : this.recordOf(fact);
    if (record) this.journal.append(record);
  }

  settled(): Promise<void> {
    return this.journal.settled();
  }

  /** What the journal keeps of an event; undefined for one that only passes between modules. */
  recordOf(event: AppEvent): JournalRecord | undefined {
    if (event.name === 'picture_archived') {
      const { clientId, eventId, eventAt, imageUrl } = event.payload;
      return { kind: 'archived', clientId, eventId, createdAt: eventAt.getTime(), imageUrl };
    }
    if (definitions[event.name].internal) return undefined;
    const { person } = event.payload;
    const row = eventRowOf(event, this.policy);
    return {
      kind: 'event',
      row,
      repeatable: event.repeatable,
      ...(person && { person: cleanPerson(person) }),
    };
  }

  private refused({ id, name, payload, scope, reason, at }: RefusedEvent): JournalRecord {
    const shown = this.policy.text === 'full' ? payload : '[text is not captured]';
    const content = cleanJson({ eventName: name, at, payload: shown, scope }, MAX_REFUSED);
    return { kind: 'refused', id, reason: this.policy.redact(reason), content: this.policy.redact(content) };
  }

  private clockStatus(): PartStatus {
    const { skewMs } = this.clock;
    if (skewMs === 0) return { state: 'up', skewMs };
    const minutes = Math.round(Math.abs(skewMs) / 60_000);
    const reason = `this machine's clock is ${minutes} minutes ${skewMs > 0 ? 'behind' : 'ahead of'} Telegram's; set it`;
    return { state: 'degraded', reason, skewMs };
  }
}
