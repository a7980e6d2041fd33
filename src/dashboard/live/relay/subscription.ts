import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface SubscriptionOptions {
  url: string;
  channel: string;
  heard: (text: string) => void;
  /** It listens, for the first time or again; what was said before was missed. */
  listening: () => void;
  /** How often the connection is tried, and how long an answer may take. */
  beatMs?: number;
  patienceMs?: number;
}

const BEAT_MS = 5000;
const PATIENCE_MS = 3000;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;

/**
 * Listens to a channel of Postgres, for ever. A connection can be dead without a word (a firewall that forgot it, a
 * server that hangs), and pg would wait on it for ever; so it sends itself a word now and then, and connects anew
 * when that does not come back.
 */
export class Subscription {
  private readonly logger = new Logger('Live');
  private readonly beats: string;
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private retryMs = FIRST_RETRY_MS;
  private answered: () => void = () => undefined;
  isListening = false;

  constructor(private readonly options: SubscriptionOptions) {
    this.beats = `${options.channel}_${randomUUID().replace(/-/g, '')}`;
    void this.connect();
  }

  stop(): void {
    this.stopped = true;
    this.drop();
  }

  private async connect(): Promise<void> {
    const { url, channel, heard, listening, patienceMs = PATIENCE_MS } = this.options;
    const client = new Client({
      connectionString: url,
      application_name: 'teleskop-live',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    this.client = client;
    const lost = (reason: unknown): void => {
      if (this.client === client) this.connectLater(reason);
    };
    client.on('error', lost);
    client.on('end', () => lost('the connection ended'));
    client.on('notification', (notification) => {
      if (notification.channel === channel) heard(notification.payload ?? '');
      else this.answered();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}; LISTEN ${this.beats}`);
    } catch (error) {
      return lost(error);
    }
    if (this.client !== client) return;
    this.isListening = true;
    this.retryMs = FIRST_RETRY_MS;
    listening();
    this.beatLater();
  }

  private beatLater(): void {
    const { beatMs = BEAT_MS } = this.options;
    this.timer = setTimeout(() => void this.beat(), beatMs);
    this.timer.unref();
  }

  /** Through the server and back as a notification: so the listening is tried, and not only the connection. */
  private async beat(): Promise<void> {
    const { patienceMs = PATIENCE_MS } = this.options;
    const client = this.client;
    const answer = new Promise<void>((resolve, reject) => {
      const timeout = setTimeout(() => reject(new Error('nothing is heard any more')), patienceMs);
      this.answered = () => {
        clearTimeout(timeout);
        resolve();
      };
    });
    try {
      await Promise.all([client?.query('SELECT pg_notify($1, NULL)', [this.beats]), answer]);
      if (this.client === client && !this.stopped) this.beatLater();
    } catch (error) {
      if (this.client === client) this.connectLater(error);
    }
  }

  private connectLater(reason: unknown): void {
    this.drop();
    if (this.stopped) return;
    this.logger.debug(
      `events of other servers are not heard: ${String(reason)}; trying again in ${this.retryMs} ms`,
    );
    this.timer = setTimeout(() => void this.connect(), this.retryMs);
    this.timer.unref();
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private drop(): void {
    const client = this.client;
    this.client = undefined;
    this.isListening = false;
    clearTimeout(this.timer);
    // A hung server answers no farewell: nobody waits for it.
    client?.end().catch(() => undefined);
  }
}
