import { type PoolClient } from 'pg';
import { catalogue } from '../../../events/catalogue';
import { type EventDefinition } from '../../../events/event-definition';
import { type EventRecord } from '../../journal/journal-record';
import { binaryArray } from './binary-array';

/** How far apart two deliveries of one update can be, in milliseconds: Telegram keeps an update for 24 hours. */
const REDELIVERY_MS = 2 * 86_400_000;

const definitions: Readonly<Record<string, EventDefinition>> = catalogue;
const isOnce = (eventName: string): boolean => definitions[eventName]?.once === true;

/** Another writer stored the same event at another time while this one did; the next try finds it. */
export class DoubledEventError extends Error {
  override readonly name = 'DoubledEventError';
}

/**
 * An update without a date carries another time when it is delivered again, so the key alone does not know it; its
 * id does.
 */
export async function withoutKnown(
  client: PoolClient,
  events: readonly EventRecord[],
): Promise<readonly EventRecord[]> {
  const known = new Set(await storedIds(client, events));
  if (known.size === 0) return events;
  return events.filter(({ row, repeatable }) => repeatable || !known.has(row.eventId));
}

/**
 * Looks again once the rows of these people in `tg_users` are locked. Only then does one of two writers that stored the
 * same event at once, each before it could see the other's, see both.
 * @throws DoubledEventError
 */
export async function refuseDoubled(client: PoolClient, added: readonly EventRecord[]): Promise<void> {
  const stored = await storedIds(client, added);
  if (new Set(stored).size < stored.length) throw new DoubledEventError('stored by another writer meanwhile');
}

/** Ids of those that no key can tell apart from their doubles, as often as they are stored. */
async function storedIds(client: PoolClient, events: readonly EventRecord[]): Promise<string[]> {
  const unsure = events.filter(({ repeatable }) => !repeatable);
  if (unsure.length === 0) return [];
  const times = unsure.map(({ row }) => row.createdAt);
  const earliest = unsure.some(({ row }) => isOnce(row.eventName))
    ? 0
    : times.reduce((a, b) => Math.min(a, b));
  const { rows } = await client.query<[string]>({
    name: 'find-known-events',
    rowMode: 'array',
    text: `SELECT event_id FROM tg_analytics_events
           WHERE client_id = ANY($1::bigint[]) AND event_id = ANY($2::uuid[])
             AND created_at >= to_timestamp($3::float8 / 1000) AND created_at <= to_timestamp($4::float8 / 1000)`,
    values: [
      binaryArray('bigint', unsure, ({ row }) => row.clientId),
      binaryArray('uuid', unsure, ({ row }) => row.eventId),
      earliest - REDELIVERY_MS,
      times.reduce((a, b) => Math.max(a, b)) + REDELIVERY_MS,
    ],
  });
  return rows.map(([id]) => id);
}
