import { type Pool, type PoolClient } from 'pg';
import { type ArchivedRecord, type EventRecord, type JournalRecord } from '../journal/journal-record';
import { cleanText } from '../capture/sanitise';
import { fillImageUrls, insertDeadLetters, insertEvents } from './event-sql';
import { classify } from './fault-class';
import { type Partitions } from './partitions';
import { addToRollups } from './rollup-sql';

/** Takes records into Postgres: all of a batch or none of it, each event once. */
export class EventStore {
  constructor(
    private readonly pool: Pool,
    private readonly partitions: Partitions,
    private readonly timeZone: string,
  ) {}

  /**
   * Writes rows and everything that is counted from them in one transaction.
   * @returns the events that were really new
   */
  async write(records: readonly JournalRecord[]): Promise<EventRecord[]> {
    const events = withoutDoubles(records.filter((record) => record.kind === 'event'));
    await this.partitions.ensureFor(events.map(({ row }) => row.createdAt));
    return this.transaction(async (client) => {
      const isNew = new Set(await insertEvents(client, events));
      const added = events.filter(({ row }) => isNew.has(row.eventId));
      await addToRollups(client, added, this.timeZone);
      await fillImageUrls(
        client,
        records.filter((record): record is ArchivedRecord => record.kind === 'archived'),
      );
      const refused = records.filter((record) => record.kind === 'refused');
      await insertDeadLetters(
        client,
        refused.map(({ id, reason, content }) => ({ id, reason, content, sqlState: null })),
      );
      return added;
    });
  }

  /** Sets one record aside that Postgres refuses; one that it cannot even hold as JSON goes as base64. */
  async setAside(record: JournalRecord, id: string, reason: string, sqlState: string | null): Promise<void> {
    const content = JSON.stringify(record);
    const letter = { id, reason: cleanText(reason), sqlState };
    try {
      await this.transaction((client) => insertDeadLetters(client, [{ ...letter, content }]));
    } catch (error) {
      if (classify(error) !== 'poison') throw error;
      const wrapped = JSON.stringify({ base64: Buffer.from(content).toString('base64') });
      await this.transaction((client) => insertDeadLetters(client, [{ ...letter, content: wrapped }]));
    }
  }

  private async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // A connection whose state is unknown (a timeout, a lost answer) must not be used again.
      await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Within one statement a redelivered event without a date of its own would not conflict with its double. */
function withoutDoubles(events: readonly EventRecord[]): EventRecord[] {
  return [...new Map(events.map((event) => [event.row.eventId, event])).values()];
}
