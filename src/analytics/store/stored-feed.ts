import { Injectable, Logger } from '@nestjs/common';
import { type EventRecord } from '../journal/journal-record';

/** What was stored, as far as whoever shows it needs to know. */
export type StoredRecord = Pick<EventRecord, 'row'>;
type Listener = (events: readonly StoredRecord[]) => void;

/** Announces events after they are committed, so that whatever a screen shows is stored. */
@Injectable()
export class StoredFeed {
  private readonly logger = new Logger(StoredFeed.name);
  private readonly listeners = new Set<Listener>();

  /** @returns what ends the listening */
  onStored(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(events: readonly StoredRecord[]): void {
    if (events.length === 0) return;
    for (const listener of this.listeners) {
      try {
        listener(events);
      } catch (error) {
        this.logger.error(`[ANALYTICS] a listener of stored events failed: ${String(error)}`);
      }
    }
  }
}
