import { Injectable } from '@nestjs/common';
import { storable, storableJson } from '../store/storable';
import { type Ask, Store } from '../store/store';
import { type Outcome, type Setback, type Turn, type TurnOrder, TurnTakenOverError, type Work } from './turn';

interface Row {
  turn_id: string;
  conversation_id: string;
  user_name: string;
  work: Work;
  origin: unknown;
  outcome: Outcome | null;
  attempts: number;
  setbacks: number;
  failures: number;
  deliveries: number;
  enqueued_at: Date;
}

/** As many messages as a person may send before being answered; more wait for the next answer. */
const MOST_TOGETHER = 20;
/** A program that holds turns says so more often than this. */
export const HELD_FOR_S = 30;
/** `$2` is the holder who asks. */
const FREE = '(held_until IS NULL OR held_until <= now() OR holder = $2)';

/**
 * The answers and pictures that are owed. Turns of one client are taken in the order of their updates, by one program
 * at a time.
 */
@Injectable()
export class Turns {
  constructor(private readonly store: Store) {}

  /**
   * @returns false if that turn was ordered before, and is not one that failed
   */
  async enqueue({ turnId, clientId, conversationId, userName, work, origin }: TurnOrder): Promise<boolean> {
    const rows = await this.store.ask(
      `INSERT INTO turns (client_id, turn_id, conversation_id, user_name, work, origin)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (client_id, turn_id) DO UPDATE
         SET status = 'pending', attempts = 0, setbacks = 0, failures = 0, deliveries = 0, outcome = NULL,
             holder = NULL, held_until = NULL, origin = excluded.origin, enqueued_at = now(), finished_at = NULL
         WHERE turns.status = 'failed'
       RETURNING 1`,
      [clientId, turnId, conversationId, storable(userName), storableJson(work), storableJson(origin)],
    );
    return rows.length > 0;
  }

  /**
   * Begins what is owed to a client next: one turn, or all messages of one conversation that wait for an answer,
   * which get one together.
   * @param holder the program that takes them; it may take its own again
   * @returns `elsewhere` if another program has them in hand
   */
  async take(clientId: number, holder: string): Promise<Turn[] | 'elsewhere'> {
    const rows = await this.store.ask<Row & { free: boolean }>(
      `SELECT turn_id, conversation_id, user_name, work, origin, outcome, attempts, setbacks, failures, deliveries,
              enqueued_at, ${FREE} AS free
         FROM turns WHERE client_id = $1 AND status = 'pending' ORDER BY position LIMIT ${MOST_TOGETHER}`,
      [clientId, holder],
    );
    const together = belongingTogether(rows);
    if (together.length === 0) return [];
    if (together.some(({ free }) => !free)) return 'elsewhere';
    const turnIds = together.map((row) => row.turn_id);
    const taken = await this.store.ask(
      `UPDATE turns SET attempts = attempts + 1, deliveries = deliveries + (outcome IS NOT NULL)::int,
                        holder = $2, held_until = now() + make_interval(secs => ${HELD_FOR_S})
        WHERE client_id = $1 AND turn_id = ANY ($3) AND status = 'pending' AND ${FREE} RETURNING 1`,
      [clientId, holder, turnIds],
    );
    // Between the two statements another program took some of them.
    if (taken.length < turnIds.length) return 'elsewhere';
    return together.map((row) => turnOf(clientId, row));
  }

  /** Goes on holding what these clients' turns `holder` has in hand. */
  async hold(holder: string, clientIds: readonly number[]): Promise<void> {
    await this.store.ask(
      `UPDATE turns SET held_until = now() + make_interval(secs => ${HELD_FOR_S})
        WHERE client_id = ANY ($1) AND status = 'pending' AND holder = $2`,
      [clientIds, holder],
    );
  }

  /** Lets others take what `holder` leaves. */
  async release(holder: string): Promise<void> {
    await this.store.ask(
      `UPDATE turns SET holder = NULL, held_until = NULL WHERE status = 'pending' AND holder = $1`,
      [holder],
    );
  }

  /** What a try came to that will be repeated. From now on anybody may take these turns. */
  async setBack(turns: readonly Turn[], { failed, unsent }: Setback): Promise<void> {
    await this.store.ask(
      `UPDATE turns SET setbacks = setbacks + 1, failures = failures + $4::int,
                        deliveries = greatest(0, deliveries - $5::int), holder = NULL, held_until = NULL
        WHERE client_id = $1 AND status = 'pending'
          AND (turn_id, attempts) IN (SELECT * FROM unnest($2::uuid[], $3::int[]))`,
      [
        turns[0]?.clientId,
        idsOf(turns),
        turns.map(({ attempts }) => attempts),
        Number(failed),
        Number(unsent),
      ],
    );
  }

  /**
   * Gives these turns up; what is owed from now on is to tell the client once, honestly.
   * @throws TurnTakenOverError
   */
  async condemn(turns: readonly Turn[], why: { reason: string; tell: boolean }): Promise<void> {
    await this.store.transaction((ask) =>
      keepOutcome(ask, turns, { kind: 'apology', ...why }, { deliveries: 0 }),
    );
  }

  async done(clientId: number, turnIds: readonly string[]): Promise<void> {
    await this.finish(clientId, turnIds, 'done');
  }

  /** Gives a turn up; ordering it again begins it again. */
  async failed(clientId: number, turnIds: readonly string[]): Promise<void> {
    await this.finish(clientId, turnIds, 'failed');
  }

  /** Clients whose turns `holder` may take, who waits longest first. */
  async clientsWaiting(holder: string): Promise<number[]> {
    const rows = await this.store.ask<{ client_id: string }>(
      `SELECT client_id FROM turns WHERE status = 'pending' GROUP BY client_id
       HAVING NOT coalesce(bool_or(held_until > now() AND holder <> $1), false) ORDER BY min(enqueued_at)`,
      [holder],
    );
    return rows.map((row) => Number(row.client_id));
  }

  /** Finished turns are kept as long as Telegram may deliver their update again (24 hours). */
  async forgetFinished(): Promise<void> {
    await this.store.ask(
      `DELETE FROM turns WHERE status <> 'pending' AND finished_at < now() - '2 days'::interval`,
      [],
    );
  }

  /** Resolves as soon as turns can be taken; `false` if the process ends before. */
  whenAvailable(): Promise<boolean> {
    return this.store.whenAvailable();
  }

  private async finish(
    clientId: number,
    turnIds: readonly string[],
    status: 'done' | 'failed',
  ): Promise<void> {
    await this.store.ask(
      `UPDATE turns SET status = $3, finished_at = now() WHERE client_id = $1 AND turn_id = ANY ($2)`,
      [clientId, turnIds, status],
    );
  }
}

/**
 * Within a transaction: what came of turns, which from now on is the last one's alone to deliver. Its delivery counts as
 * begun, because nobody could tell after a crash whether it was.
 * @throws TurnTakenOverError if these turns were begun again by somebody else meanwhile
 */
export async function keepOutcome(
  ask: Ask,
  turns: readonly Turn[],
  outcome: Outcome,
  { deliveries = 1 } = {},
): Promise<void> {
  const last = turns.at(-1);
  if (!last) return;
  const kept = await ask<{ is_last: boolean }>(
    `UPDATE turns SET outcome     = CASE WHEN turn_id = $3 THEN $4::jsonb END,
                      deliveries  = $6::int,
                      status      = CASE WHEN turn_id = $3 THEN status ELSE $7::text END,
                      finished_at = CASE WHEN turn_id <> $3 THEN now() END
      WHERE client_id = $1 AND turn_id = ANY ($2) AND (turn_id <> $3 OR attempts = $5)
      RETURNING turn_id = $3 AS is_last`,
    [
      last.clientId,
      idsOf(turns),
      last.turnId,
      storableJson(outcome),
      last.attempts,
      deliveries,
      outcome.kind === 'apology' ? 'failed' : 'done',
    ],
  );
  if (!kept.some((row) => row.is_last)) throw new TurnTakenOverError();
}

const idsOf = (turns: readonly Turn[]): string[] => turns.map(({ turnId }) => turnId);

function belongingTogether<R extends Row>(rows: readonly R[]): R[] {
  const [first, ...rest] = rows;
  if (!first) return [];
  const isReply = (row: Row): boolean => row.work.kind === 'reply' && row.outcome === null;
  if (!isReply(first)) return [first];
  const end = rest.findIndex((row) => !isReply(row) || row.conversation_id !== first.conversation_id);
  return [first, ...(end === -1 ? rest : rest.slice(0, end))];
}

function turnOf(clientId: number, row: Row): Turn {
  return {
    clientId,
    turnId: row.turn_id,
    conversationId: row.conversation_id,
    userName: row.user_name,
    work: row.work,
    origin: row.origin,
    attempts: row.attempts + 1,
    setbacks: row.setbacks,
    failures: row.failures,
    deliveries: row.deliveries + (row.outcome ? 1 : 0),
    enqueuedAt: row.enqueued_at,
    ...(row.outcome && { outcome: row.outcome }),
  };
}
