import { setTimeout as delay } from 'node:timers/promises';
import { type Update } from '../../api-types';
import { onTheWire } from '../../server/send-json';
import { Slots } from '../../slots';
import { laneOf } from './lane-of';
import { readAnswer, type WebhookAnswer, type WebhookReply } from './webhook-answer';

export interface WebhookTarget {
  url: string;
  secret: string | undefined;
  /** Updates that may be under way at once. */
  connections: number;
  /** Milliseconds of a second between the tries. */
  paceMs: number;
}

export interface DeliveryListener {
  taken: (update: Update, reply: WebhookReply | undefined) => void;
  failed: (error: string) => void;
}

const ANSWER_DEADLINE_MS = 60_000;
const LONGEST_PAUSE_S = 60;

/** Again at once, then after 2, 4, 8 … seconds, up to a random minute or two (tdlib/telegram-bot-api, WebhookActor). */
const pauseAfter = (failures: number): number =>
  failures === 1 ? 0 : Math.min(2 ** (failures - 1), LONGEST_PAUSE_S * (1 + Math.random()));

/** Brings updates to one webhook until each was answered with 2xx; a failing one holds back its lane only. */
export class WebhookDelivery {
  private readonly over = new AbortController();
  private readonly lanes = new Map<string, Update[]>();
  private readonly slots: Slots;

  constructor(
    private readonly target: WebhookTarget,
    private readonly listener: DeliveryListener,
  ) {
    this.slots = new Slots(target.connections);
  }

  enqueue(update: Update): void {
    const lane = laneOf(update);
    const waiting = this.lanes.get(lane);
    if (waiting) {
      waiting.push(update);
      return;
    }
    this.lanes.set(lane, [update]);
    void this.empty(lane);
  }

  stop(): void {
    this.over.abort();
  }

  private async empty(lane: string): Promise<void> {
    const waiting = this.lanes.get(lane) ?? [];
    for (let update = waiting[0]; update && !this.over.signal.aborted; update = waiting[0]) {
      await this.deliver(update);
      waiting.shift();
    }
    this.lanes.delete(lane);
  }

  private async deliver(update: Update): Promise<void> {
    const { signal } = this.over;
    for (let failures = 1; !signal.aborted; failures += 1) {
      const answer = await this.slots.run(() => this.post(update));
      if (signal.aborted) return;
      if (answer.taken) return this.listener.taken(update, answer.reply);
      this.listener.failed(answer.error);
      const seconds = answer.retryAfterS || pauseAfter(failures);
      // Ends early, by a rejection, when the webhook is set anew.
      await delay(seconds * this.target.paceMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async post(update: Update): Promise<WebhookAnswer> {
    const { url, secret } = this.target;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: onTheWire(update),
        redirect: 'manual',
        signal: AbortSignal.any([this.over.signal, AbortSignal.timeout(ANSWER_DEADLINE_MS)]),
      });
      return await readAnswer(response);
    } catch (error) {
      return { taken: false, error: `Can't connect to the webhook: ${String(error)}`, retryAfterS: 0 };
    }
  }
}
