import { badRequest } from '../../server/api-refusal';
import { now, type World } from '../../world';
import { type WebhookReply } from './webhook-answer';
import { WebhookDelivery, type WebhookTarget } from './webhook-delivery';

export interface WebhookSettings {
  /** Empty: none any more. */
  url: string;
  secret?: string | undefined;
  connections?: number | undefined;
  dropPending: boolean;
}

const SECRET = /^[A-Za-z0-9_-]{1,256}$/;
const CONNECTIONS = { least: 1, most: 100, usual: 40 };

/** Where the bot wants to be told of updates, and how that goes (Bot API, setWebhook and getWebhookInfo). */
export class Webhook {
  private target: WebhookTarget | undefined;
  private delivery: WebhookDelivery | undefined;
  private lastError: { date: number; message: string } | undefined;
  /** Performs a method that the bot calls in its answer to an update. */
  onReply: (reply: WebhookReply) => void = () => undefined;

  constructor(
    private readonly world: World,
    private readonly paceMs: number,
  ) {
    world.updates.onPush = (update) => this.delivery?.enqueue(update);
  }

  /** Plain HTTP is fine here, as for a Bot API server of one's own; the public one insists on HTTPS. */
  set({ url, secret, connections = CONNECTIONS.usual, dropPending }: WebhookSettings): void {
    if (url !== '' && !(/^https?:/.test(url) && URL.canParse(url)))
      throw badRequest('bad webhook: invalid webhook URL specified');
    if (secret && !SECRET.test(secret))
      throw badRequest('bad webhook: secret token contains unallowed characters');
    const { updates } = this.world;
    this.delivery?.stop();
    this.delivery = undefined;
    this.lastError = undefined;
    if (dropPending) updates.clear();
    updates.webhookActive = url !== '';
    this.target = undefined;
    if (url === '') return;
    updates.endPoll('terminated by setWebhook request');
    this.target = {
      url,
      secret,
      connections: Math.min(Math.max(connections, CONNECTIONS.least), CONNECTIONS.most),
      paceMs: this.paceMs,
    };
    this.delivery = this.deliveryTo(this.target);
    for (const update of updates.peek()) this.delivery.enqueue(update);
  }

  info(): object {
    const { target, lastError } = this;
    const { updates } = this.world;
    return {
      url: target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.depth,
      ...(target && { max_connections: target.connections }),
      ...(updates.allowed.list && { allowed_updates: updates.allowed.list }),
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    };
  }

  /** Delivers nothing any more. */
  stop(): void {
    this.delivery?.stop();
  }

  private deliveryTo(target: WebhookTarget): WebhookDelivery {
    return new WebhookDelivery(target, {
      taken: (update, reply) => {
        this.world.updates.confirm(update.update_id);
        if (reply) this.onReply(reply);
      },
      failed: (message) => {
        this.lastError = { date: now(), message };
      },
    });
  }
}
