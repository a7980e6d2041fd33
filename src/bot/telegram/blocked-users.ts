import { Injectable } from '@nestjs/common';
import { type AppEvent, type EventName } from '../../events/catalogue';
import { EventBus } from '../../events/event-bus';
import { OnEvery } from '../../events/listen';
import { TelegramClient } from './outgoing/telegram-client';

/** What only somebody does who has not blocked the bot. */
const SIGNS_OF_LIFE: ReadonlySet<EventName> = new Set<EventName>([
  'bot_unblocked',
  'start_command',
  'command',
  'user_message',
  'button_pressed',
]);
const REMEMBERED = 10_000;

/**
 * Tells once that somebody blocked the bot, from whichever side it is learnt first: Telegram's update, or its refusal
 * to deliver. The update may be late, or lie in the past of a bot that was off for more than a day.
 */
@Injectable()
export class BlockedUsers {
  private readonly known = new Set<number>();

  constructor(
    private readonly bus: EventBus,
    client: TelegramClient,
  ) {
    // Known now, not at the date of the update that was being answered.
    client.whenUnreachable((clientId, reason) => this.tell(clientId, { at: new Date(), meta: { reason } }));
  }

  /** Publishes `bot_blocked`, unless that was told since the user was last there. */
  tell(clientId: number, told: { at?: Date; meta?: Record<string, unknown> } = {}): void {
    if (this.known.has(clientId)) return;
    const [oldest] = this.known;
    if (this.known.size >= REMEMBERED && oldest !== undefined) this.known.delete(oldest);
    this.known.add(clientId);
    this.bus.publish('bot_blocked', { clientId, ...told });
  }

  @OnEvery()
  hear({ name, payload }: AppEvent): void {
    if (SIGNS_OF_LIFE.has(name)) this.known.delete(payload.clientId);
  }
}
