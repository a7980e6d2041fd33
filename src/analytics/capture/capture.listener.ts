import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { redactor, secretsOf } from '../../config/secrets';
import { type AppEvent, catalogue } from '../../events/catalogue';
import { EventBus, type RefusedEvent } from '../../events/event-bus';
import { OnEvery, OnRefused } from '../../events/listen';
import { Journal } from '../journal/journal';
import { type CapturePolicy, eventRowOf } from './event-row-of';
import { cleanMeta } from './sanitise';

/** Appends each event to the journal. */
@Injectable()
export class CaptureListener implements OnModuleInit {
  private readonly logger = new Logger(CaptureListener.name);
  private readonly policy: CapturePolicy;

  constructor(
    @Inject(ENV) env: Env,
    private readonly journal: Journal,
    private readonly bus: EventBus,
  ) {
    this.policy = { text: env.CAPTURE_TEXT, redact: redactor(secretsOf(env)) };
  }

  onModuleInit(): void {
    this.bus.keepWith(this.journal);
  }

  @OnEvery()
  capture(event: AppEvent): void {
    try {
      if (event.name === 'picture_archived') {
        const { clientId, eventId, eventAt, imageUrl } = event.payload;
        this.journal.append({ kind: 'archived', clientId, eventId, createdAt: eventAt.getTime(), imageUrl });
      } else if (!('internal' in catalogue[event.name])) {
        const { person } = event.payload;
        const row = eventRowOf(event, this.policy);
        this.journal.append({ kind: 'event', row, repeatable: event.repeatable, ...(person && { person }) });
      }
    } catch (error) {
      this.logger.error(`[ANALYTICS] could not record ${event.name} ${event.id}: ${String(error)}`);
    }
  }

  @OnRefused()
  keepRefused({ id, name, payload, reason, at }: RefusedEvent): void {
    const shown = this.policy.text === 'full' ? payload : '[text is not captured]';
    const content = this.policy.redact(cleanMeta({ eventName: name, at, payload: shown }));
    this.journal.append({ kind: 'refused', id, reason, content });
  }
}
