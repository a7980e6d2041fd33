import { z } from 'zod';
import { type Pointer } from '../feed/stored-event';

/** Postgres takes less than 8000 bytes (NOTIFY, "payload"). */
const MAX_BYTES = 7900;
const MAX_POINTER_BYTES = 600;

/** What one server tells the others: which events it stored, never what they say. */
export interface Notice {
  from: string;
  events: Pointer[];
  /** There were more than could be told. */
  gap: boolean;
}

const written = z.tuple([z.int(), z.number(), z.uuid(), z.string(), z.string().nullable()]);
const wire = z.tuple([z.string(), z.boolean(), z.array(written)]);

/** As many of `events` as one notification can carry. */
export function writeNotice(
  from: string,
  events: readonly Pointer[],
  gap: boolean,
): { text: string; told: number } {
  const parts: string[] = [];
  const head = `${JSON.stringify([from, gap]).slice(0, -1)},[`;
  let bytes = Buffer.byteLength(head) + 2;
  let told = 0;
  for (const { clientId, createdAt, eventId, eventName, personaId } of events) {
    const part = JSON.stringify([clientId, createdAt, eventId, eventName, personaId]);
    const size = Buffer.byteLength(part) + 1;
    if (size <= MAX_POINTER_BYTES) {
      if (bytes + size > MAX_BYTES) break;
      parts.push(part);
      bytes += size;
    }
    told += 1;
  }
  return { text: `${head}${parts.join(',')}]]`, told };
}

/** @returns undefined for what no server of this version says */
export function readNotice(text: string): Notice | undefined {
  const read = wire.safeParse(parsed(text));
  if (!read.success) return undefined;
  const [from, gap, events] = read.data;
  return {
    from,
    gap,
    events: events.map(([clientId, createdAt, eventId, eventName, personaId]) => ({
      clientId,
      createdAt,
      eventId,
      eventName,
      personaId,
    })),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
