import { Logger } from '@nestjs/common';
import { type PartStatus, type StatusBoard } from '../../events/status-board';
import { diagnose } from './diagnosis';
import { type Failure } from './outgoing/failure';

/** Passing failures in a row after which the bot counts as down. */
const PATIENCE = 3;

/** How bringing updates goes, in Telegram's words (Bot API `WebhookInfo`). */
export interface Delivery {
  /** Updates that wait at Telegram. */
  pendingUpdates?: number;
  lastError?: string;
  lastErrorAt?: string;
}

/** Announces how the connection to Telegram is: on the board always, in the log once per change. */
export class TelegramStatus {
  private readonly logger = new Logger('Telegram');
  private status: PartStatus = { state: 'down', reason: 'Not connected to Telegram yet' };
  private failures = 0;
  private delivery: Delivery = {};
  private username: string | undefined;

  constructor(board: StatusBoard, figures: () => Partial<PartStatus>) {
    board.watch('telegram', () => ({
      ...this.status,
      ...(this.username !== undefined && { username: this.username }),
      ...this.delivery,
      ...figures(),
    }));
  }

  /** Who the bot is, as links to it need it. */
  identified(username: string | undefined): void {
    this.username = username;
  }

  up(): void {
    this.failures = 0;
    if (this.status.state !== 'up') this.logger.log('Telegram is reached; updates are coming in');
    this.status = { state: 'up' };
  }

  /** What Telegram tells of a webhook. */
  delivers(delivery: Delivery): void {
    this.delivery = delivery;
  }

  /** The bot reaches Telegram; what it wants of it does not work as it should. */
  hindered(reason: string): void {
    if (reason !== this.status.reason) this.logger.warn(reason);
    this.status = { state: 'degraded', reason };
  }

  failed(failure: Failure): void {
    const { reason, needsOperator } = diagnose(failure);
    const state = needsOperator || ++this.failures >= PATIENCE ? 'down' : 'degraded';
    if (reason !== this.status.reason || state !== this.status.state) this.logger.warn(reason);
    this.status = { state, reason };
  }

  stopped(): void {
    this.status = { state: 'down', reason: 'The bot is stopped' };
  }
}
