import { Injectable } from '@nestjs/common';
import { storable, storableJson } from '../store/storable';
import { type Ask, Store } from '../store/store';
import { type Outcome, type Turn, type TurnOrder, type Work } from './turn';

interface Row {
  turn_id: string;
  conversation_id: string;
  user_name: string;
  work: Work;
  origin: unknown;
  outcome: Outcome | null;
  attempts: number;
  enqueued_at: Date;
}

/** As many messages as a person may send before being answered; more wait for the next answer. */
const MOST_TOGETHER = 20;

/** The answers and pictures that are owed. Turns of one client are taken in the order of their updates. */
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
         SET status = 'pending', attempts = 0, origin = excluded.origin, enqueued_at = now(), finished_at = NULL
         WHERE turns.status = 'failed'
       RETURNING 1`,
      [clientId, turnId, conversationId, storable(userName), storableJson(work), storableJson(origin)],
    );
    return rows.length > 0;
  }

  /**
   * Begins what is owed to a client next: one turn, or all messages of one conversation that wait for an answer,
   * which get one together.
   */
  async take(clientId: number): Promise<Turn[]> {
    const rows = await this.store.ask<Row>(
      `SELECT turn_id, conversation_id, user_name, work, origin, outcome, attempts, enqueued_at FROM turns
        WHERE client_id = $1 AND status = 'pending' ORDER BY position LIMIT ${MOST_TOGETHER}`,
      [clientId],
    );
    const together = belongingTogether(rows);
    if (together.length === 0) return [];
    await this.store.ask(
      'UPDATE turns SET attempts = attempts + 1 WHERE client_id = $1 AND turn_id = ANY ($2)',
      [clientId, together.map((row) => row.turn_id)],
    );
    return together.map((row) => turnOf(clientId, row));
  }

  async done(clientId: number, turnIds: readonly string[]): Promise<void> {
    await this.finish(clientId, turnIds, 'done');
  }

  /** Gives a turn up; ordering it again begins it again. */
  async failed(clientId: number, turnIds: readonly string[]): Promise<void> {
    await this.finish(clientId, turnIds, 'failed');
  }

  async clientsWaiting(): Promise<number[]> {
    const rows = await this.store.ask<{ client_id: string }>(
      `SELECT client_id FROM turns WHERE status = 'pending' GROUP BY client_id ORDER BY min(enqueued_at)`,
      [],
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

/** Within a transaction: what came of turns, which from now on is the last one's alone to deliver. */
export async function keepOutcome(ask: Ask, turns: readonly Turn[], outcome: Outcome): Promise<void> {
  const last = turns.at(-1);
  if (!last) return;
  await ask(
    `UPDATE turns SET outcome     = CASE WHEN turn_id = $3 THEN $4::jsonb END,
                      status      = CASE WHEN turn_id = $3 THEN status ELSE 'done' END,
                      finished_at = CASE WHEN turn_id <> $3 THEN now() END
      WHERE client_id = $1 AND turn_id = ANY ($2)`,
    [last.clientId, turns.map(({ turnId }) => turnId), last.turnId, storableJson(outcome)],
  );
}

function belongingTogether(rows: readonly Row[]): Row[] {
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
    enqueuedAt: row.enqueued_at,
    ...(row.outcome && { outcome: row.outcome }),
  };
}
