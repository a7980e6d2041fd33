import { api } from '../../../lib/api';
import { type TimelineEvent, type TimelinePage } from '../../../lib/api-types';
import { addDays, isDay } from '../../../lib/format/days';

/** What of a conversation is read. */
export interface Reading {
  clientId: string;
  /** A day or a moment to begin at; null: the newest. */
  at: string | null;
  /** Kinds of events, joined by commas; null: all. */
  kinds: string | null;
}

export interface Ask {
  towards: 'older' | 'newer';
  /** Where to read on; null at the beginning. */
  cursor: string | null;
}

/** A piece of a conversation, oldest first, and how to read on from both ends; null where nothing more is. */
export interface Stretch {
  events: TimelineEvent[];
  older: Ask | null;
  newer: Ask | null;
  /** Behind it comes what happens next; known where the piece reaches the newest. */
  end: string | null;
}

const PAGE = 100;

/** Where the first piece begins. */
export const firstAsk = ({ at }: Reading): Ask => ({
  towards: at === null ? 'older' : 'newer',
  cursor: null,
});

const boundsOf = (at: string | null, towards: Ask['towards']): Record<string, string> => {
  if (at === null) return {};
  if (isDay(at)) return towards === 'newer' ? { from: at } : { to: addDays(at, -1) };
  return towards === 'newer' ? { since: at } : { until: at };
};

export const readPage = (
  { clientId, at, kinds }: Reading,
  { towards, cursor }: Ask,
  signal?: AbortSignal,
): Promise<TimelinePage> =>
  api.get<TimelinePage>(
    `analytics/users/${encodeURIComponent(clientId)}/events`,
    {
      limit: PAGE,
      order: towards === 'older' ? 'desc' : 'asc',
      event: kinds,
      cursor,
      ...(cursor === null && boundsOf(at, towards)),
    },
    signal,
  );

export async function readStretch(reading: Reading, ask: Ask, signal?: AbortSignal): Promise<Stretch> {
  return stretchOf(await readPage(reading, ask, signal), reading, ask);
}

/** Reads a page of the API as a piece of a conversation. */
export function stretchOf(
  { items, nextCursor, startCursor, endCursor }: TimelinePage,
  { at }: Reading,
  { towards, cursor }: Ask,
): Stretch {
  const further: Ask | null = nextCursor === null ? null : { towards, cursor: nextCursor };
  if (towards === 'older') {
    const isNewest = at === null && cursor === null;
    return {
      events: [...items].reverse(),
      older: further,
      newer: isNewest || startCursor === null ? null : { towards: 'newer', cursor: startCursor },
      end: isNewest ? startCursor : null,
    };
  }
  return {
    events: items,
    older: { towards: 'older', cursor: startCursor },
    newer: further,
    end: further ? null : endCursor,
  };
}
