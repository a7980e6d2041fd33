import { type Pool, type PoolClient } from 'pg';
import { cleanText } from '../capture/sanitise';
import { type EventRecord, type JournalRecord } from '../journal/journal-record';
import { inTransaction } from './in-transaction';
import { type Partitions } from './partitions/partitions';
import { rollupGate } from './rollup-gate';
import { Calendar } from './rollups/calendar';
import { addToDays, addToPersonaDays } from './rollups/day-rollups';
import { addToGaps } from './rollups/gap-rollup';
import { SearchWords } from './rollups/search-words';
import { addToStats, namePersonas } from './rollups/stats-rollups';
import { Tally } from './rollups/tally';
import { addToUsers } from './rollups/user-rollup';
import { dayLocks, dayNumberOf } from './traces/day-locks';
import { insertDeadLetters } from './write/dead-letter-insert';
import { insertEvents } from './write/event-insert';
import { classify } from './write/fault-class';
import { fillImageUrls } from './write/image-urls';
import { DoubledEventError, refuseDoubled } from './write/known-events';

/** Takes records into Postgres: all of a batch or none of it, each event once. */
export class EventStore {
  private readonly calendar: Calendar;
  private readonly searchWords = new SearchWords();

  constructor(
    private readonly pool: Pool,
    private readonly partitions: Partitions,
    timeZone: string,
  ) {
    this.calendar = new Calendar(pool, timeZone);
  }

  /**
   * Writes rows and everything that is counted from them in one transaction.
   * @returns the events that were really new
   */
  async write(records: readonly JournalRecord[]): Promise<readonly EventRecord[]> {
    const events = withoutDoubles(records.filter((record) => record.kind === 'event'));
    const times = events.map(({ row }) => row.createdAt);
    await this.partitions.ensureFor(times);
    await this.calendar.learn(times);
    for (;;) {
      try {
        return await this.writeAll(events, records);
      } catch (error) {
        if (!(error instanceof DoubledEventError)) throw error;
      }
    }
  }

  private async writeAll(
    events: readonly EventRecord[],
    records: readonly JournalRecord[],
  ): Promise<readonly EventRecord[]> {
    let remember: () => void = () => undefined;
    const added = await inTransaction(this.pool, rollupGate.beginWriting, async (client) => {
      const isNew = await insertEvents(client, events);
      if (isNew.length > 0) remember = await this.count(client, isNew);
      await fillImageUrls(
        client,
        records.filter((record) => record.kind === 'archived'),
      );
      const refused = records.filter((record) => record.kind === 'refused');
      await insertDeadLetters(
        client,
        refused.map(({ id, reason, content }) => ({ id, reason, content, sqlState: null })),
      );
      await dayLocks.forget(client, [...new Set(isNew.map(({ row }) => dayNumberOf(row.createdAt)))]);
      return isNew;
    });
    remember();
    return added;
  }

  /** Sets one record aside that Postgres refuses; one that it cannot even hold as JSON goes as base64. */
  async setAside(record: JournalRecord, id: string, reason: string, sqlState: string | null): Promise<void> {
    const content = JSON.stringify(record);
    const letter = { id, reason: cleanText(reason), sqlState };
    try {
      await this.insertDeadLetter({ ...letter, content });
    } catch (error) {
      if (classify(error) !== 'poison') throw error;
      const wrapped = JSON.stringify({ base64: Buffer.from(content).toString('base64') });
      await this.insertDeadLetter({ ...letter, content: wrapped });
    }
  }

  private insertDeadLetter(letter: Parameters<typeof insertDeadLetters>[1][number]): Promise<void> {
    return inTransaction(this.pool, rollupGate.beginWriting, (client) => insertDeadLetters(client, [letter]));
  }

  private async count(client: PoolClient, added: readonly EventRecord[]): Promise<() => void> {
    const tally = new Tally(added, this.calendar);
    const users = tally.users();
    await addToUsers(client, users);
    await refuseDoubled(client, added);
    const newDays = await addToDays(client, tally.days());
    const newPersonaDays = await addToPersonaDays(client, tally.personaDays());
    const remember = await this.searchWords.update(client, users);
    await namePersonas(client, tally.personaNames());
    // Last, because every writer wants the same few rows of today, and who has them keeps the others waiting.
    await addToGaps(client, [...newDays, ...newPersonaDays]);
    await addToStats(client, tally.hours());
    return remember;
  }
}

/**
 * A redelivered event would be its own double within one batch. Sorted by the primary key, because neighbours in the
 * index are written far faster than rows that lie all over it.
 */
function withoutDoubles(events: readonly EventRecord[]): EventRecord[] {
  const sorted = events.toSorted(
    ({ row: a }, { row: b }) => a.clientId - b.clientId || a.createdAt - b.createdAt,
  );
  const seen = new Set<string>();
  return sorted.filter(({ row: { eventId } }) => seen.size < seen.add(eventId).size);
}
