import { setTimeout as delay } from 'node:timers/promises';
import { type Update } from './api-types';
import { badRequest } from './server/api-refusal';
import { now, type World } from './world';

const SECRET = /^[A-Za-z0-9_-]{1,256}$/;
/** As Telegram: at once, then doubling, up to a random minute or two. Shortened by `paceMs` for tests. */
const LONGEST_PAUSE_STEPS = 6;
const ANSWER_DEADLINE_MS = 60_000;

/**
 * Delivers updates to a webhook until each was answered with 2xx; those of one chat in order, a failing one holding
 * back its chat only (behaviour of tdlib/telegram-bot-api).
 */
export class Webhook {
  private url = '';
  private secret: string | undefined;
  private connections = 40;
  private lastError: { date: number; message: string } | undefined;
  private readonly lanes = new Map<string, Promise<void>>();
  private generation = 0;

  constructor(
    private readonly world: World,
    private readonly paceMs: number,
  ) {
    world.updates.onPush = (update) => this.enqueue(update);
  }

  set(url: string, secret: string | undefined, connections = 40): void {
    if (url !== '' && !/^https?:\/\//.test(url))
      throw badRequest('bad webhook: invalid webhook URL specified');
    if (secret !== undefined && !SECRET.test(secret))
      throw badRequest('bad webhook: secret token contains unallowed characters');
    this.generation += 1;
    this.url = url;
    this.secret = secret;
    this.connections = connections;
    this.world.updates.webhookActive = url !== '';
    for (const update of [...this.world.updates.peek()]) this.enqueue(update);
  }

  dropPending(): void {
    this.generation += 1;
    this.world.updates.clear();
  }

  info(): object {
    return {
      url: this.url,
      has_custom_certificate: false,
      pending_update_count: this.world.updates.depth,
      max_connections: this.connections,
      ...(this.lastError && {
        last_error_date: this.lastError.date,
        last_error_message: this.lastError.message,
      }),
    };
  }

  /** Delivers nothing any more. */
  stop(): void {
    this.generation += 1;
    this.url = '';
  }

  private enqueue(update: Update): void {
    if (this.url === '') return;
    const lane = laneOf(update);
    const before = this.lanes.get(lane) ?? Promise.resolve();
    const { generation } = this;
    this.lanes.set(
      lane,
      before.then(() => this.deliver(update, generation)),
    );
  }

  private async deliver(update: Update, generation: number): Promise<void> {
    for (let step = 0; generation === this.generation; step = Math.min(step + 1, LONGEST_PAUSE_STEPS)) {
      const retryAfterMs = await this.post(update);
      if (retryAfterMs === undefined) {
        this.world.updates.confirm(update.update_id);
        return;
      }
      await delay(Math.max(retryAfterMs, this.paceMs * 2 ** step), undefined, { ref: false });
    }
  }

  /** @returns undefined when the bot has taken it, else milliseconds that it asked to be left alone */
  private async post(update: Update): Promise<number | undefined> {
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(this.secret && { 'x-telegram-bot-api-secret-token': this.secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(ANSWER_DEADLINE_MS),
      });
      await response.arrayBuffer();
      if (response.ok) return undefined;
      this.fail(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      return Number(response.headers.get('retry-after') ?? 0) * 1000;
    } catch (error) {
      this.fail(String(error));
      return 0;
    }
  }

  private fail(message: string): void {
    this.lastError = { date: now(), message };
  }
}

function laneOf(update: Update): string {
  const [kind = '', body] = Object.entries(update).find(([key]) => key !== 'update_id') ?? [];
  const { chat, from } = (body ?? {}) as { chat?: { id: number }; from?: { id: number } };
  return chat ? `chat ${chat.id}` : `${kind} ${from?.id}`;
}
