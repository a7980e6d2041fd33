import { type ApiMessage, type InlineButton } from '../api-types';
import { sizesOf } from '../methods/messages/pictures';
import { type StarPayment } from '../stars';
import { now, type PendingInlineQuery, type PendingQuery } from '../world';
import { type Order, payFor } from './checkout';
import { Onlooker } from './onlooker';
import { seen, type SeenMessage } from './seen-message';
import { SNAPSHOT } from './snapshot';
import { Subscriber } from './subscriber';

export type { SeesOptions } from './onlooker';
export type { SeenMessage, Wanted } from './seen-message';

/** Somebody with a Telegram account who talks to the bot. Every act becomes an update, as the real one would send. */
export class Person extends Onlooker {
  says(text: string): ApiMessage {
    const command = /^\/\w+(@\w+)?/.exec(text)?.[0];
    return this.sends({
      text,
      ...(command && { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
    });
  }

  sendsSticker(emoji = '👍'): ApiMessage {
    return this.sends({
      sticker: {
        ...this.newFileId('sticker'),
        emoji,
        width: 512,
        height: 512,
        type: 'regular',
        is_animated: false,
        is_video: false,
      },
    });
  }

  /** The bot can fetch the picture by its file id. */
  sendsPhoto(caption?: string, bytes: Buffer = SNAPSHOT): ApiMessage {
    const photo = sizesOf(this.world.addFile(bytes, 'photos'));
    return this.sends({ photo, ...(caption && { caption }) });
  }

  sendsVoice(seconds = 3): ApiMessage {
    return this.sends({
      voice: { ...this.newFileId('voice'), duration: seconds, mime_type: 'audio/ogg' },
    });
  }

  sendsLocation(latitude = 59.93, longitude = 30.31): ApiMessage {
    return this.sends({ location: { latitude, longitude } });
  }

  /**
   * Any kind of message, as Telegram would send it.
   * @throws if this person has blocked the bot: Telegram lets nobody write to a bot that they block
   */
  sends(content: Partial<ApiMessage>): ApiMessage {
    if (this.hasBlocked)
      throw new Error(`${this.user.first_name} has blocked the bot, and must unblock first`);
    return this.arrives(content);
  }

  edits({ message_id }: ApiMessage, text: string): void {
    const message = this.state.messages.find((candidate) => candidate.message_id === message_id);
    if (!message) throw new Error(`There is no message ${message_id} to edit`);
    Object.assign(message, { text, edit_date: now() });
    this.acted();
    this.world.changed(this.id);
    this.world.updates.push('edited_message', message);
  }

  /**
   * Presses a button by its callback data or its text: the newest that is to be seen, or one under `on`, also if it
   * is gone by now.
   * @throws if there is no such button
   */
  presses(wanted: string | RegExp, on?: SeenMessage | ApiMessage): PendingQuery {
    const fits = ({ text, callback_data }: InlineButton): boolean =>
      callback_data !== undefined &&
      (typeof wanted === 'string'
        ? callback_data === wanted || text === wanted
        : wanted.test(callback_data) || wanted.test(text));
    const messages = on ? [seen(on)] : this.messages.reverse();
    for (const message of messages) {
      const button = message.buttons.find(fits);
      if (button?.callback_data) return this.press(button.callback_data, message);
    }
    const there = messages.flatMap(({ buttons }) => buttons.map(({ text }) => text)).join(', ');
    throw new Error(`There is no button ${String(wanted)} to press, only: ${there || 'none'}`);
  }

  /** A press of whatever data, as a forged or very old button would send. */
  press(data: string, message: ApiMessage | undefined): PendingQuery {
    const id = String(4_000_000_000_000_000 + this.world.next());
    const query: PendingQuery = { id, userId: this.id, expired: false };
    this.world.queries.set(id, query);
    setTimeout(() => (query.expired = true), this.world.deadlines.query).unref();
    this.acted();
    this.world.updates.push('callback_query', {
      id,
      from: this.user,
      chat_instance: String(this.id),
      data,
      ...(message && { message: this.asPressed(message) }),
    });
    return query;
  }

  /**
   * Pays the newest invoice, or the given one, or the one behind a link: Telegram asks the bot, then takes the Stars.
   * @returns the charge id, or undefined if the bot refused, or did not answer within ten seconds
   */
  async pays(
    invoice: ApiMessage | string | undefined = this.messages.findLast((message) => message.invoice),
  ): Promise<string | undefined> {
    const order = this.orderOf(invoice);
    const period = typeof invoice === 'string' ? this.world.invoiceLinks.get(invoice)?.period : undefined;
    const payment = await payFor(this.world, this.user, order, period);
    if (!payment) return undefined;
    this.arrives({
      successful_payment: {
        ...order,
        ...(period !== undefined && this.subscribes(payment, period)),
        telegram_payment_charge_id: payment.id,
        provider_payment_charge_id: '',
      },
    });
    return payment.id;
  }

  /** What the bot said when it declined this person's last checkout. */
  get refusal(): string | undefined {
    return this.world.refusedCheckouts.get(this.id);
  }

  /** @param chargeId of its first payment; absent: the newest one @throws if there is none */
  subscription(chargeId?: string): Subscriber {
    const own = [...this.world.stars.subscriptions.values()].filter(({ userId }) => userId === this.id);
    const found = chargeId === undefined ? own.at(-1) : own.find((each) => each.chargeId === chargeId);
    if (!found) throw new Error(`${this.user.first_name} has no such subscription`);
    return new Subscriber(this.world, (content) => this.arrives(content), found);
  }

  /** Has Apple or Google return what was paid; the bot learns it from its statement alone. */
  chargesBack(chargeId: string): void {
    const payment = this.world.stars.payments.get(chargeId);
    if (!payment || payment.returned) throw new Error(`There is nothing to be returned of ${chargeId}`);
    this.world.stars.giveBack(payment, now());
  }

  /** Presses the Stop button of what the bot is just writing. */
  stopsDraft(): void {
    const { draft, chat } = this.state;
    if (!draft?.canStop) throw new Error('The bot writes nothing that could be stopped');
    delete this.state.draft;
    this.world.changed(this.id);
    this.world.updates.push('stopped_message_generation', { chat, draft_id: draft.id });
  }

  blocks(): void {
    this.membership('member', 'kicked');
  }

  unblocks(): void {
    this.membership('kicked', 'member');
  }

  asksInline(query: string): PendingInlineQuery {
    const pending: PendingInlineQuery = { id: String(this.world.next()), userId: this.id };
    this.world.inlineQueries.set(pending.id, pending);
    this.world.updates.push('inline_query', { id: pending.id, from: this.user, query, offset: '' });
    return pending;
  }

  private newFileId(kind: string): { file_id: string; file_unique_id: string } {
    const id = `${kind}-${this.world.next()}`;
    return { file_id: id, file_unique_id: id };
  }

  private arrives(content: Partial<ApiMessage>): ApiMessage {
    const message = this.world.addMessage(this.state, { from: this.user, ...content });
    this.acted();
    this.world.updates.push('message', message);
    return message;
  }

  private subscribes({ id, amount, payload, date }: StarPayment, period: number): object {
    const expires = date + period;
    this.world.stars.subscriptions.set(id, {
      ...{ chargeId: id, userId: this.id, payload, amount, period, expires },
      state: 'active',
    });
    return { subscription_expiration_date: expires, is_recurring: true, is_first_recurring: true };
  }

  private orderOf(invoice: ApiMessage | string | undefined): Order {
    const link = typeof invoice === 'string' ? this.world.invoiceLinks.get(invoice) : undefined;
    if (link) return { currency: 'XTR', total_amount: link.amount, invoice_payload: link.payload };
    if (typeof invoice === 'string' || !invoice?.invoice) throw new Error('There is no invoice to pay');
    const { total_amount } = invoice.invoice;
    return { currency: 'XTR', total_amount, invoice_payload: invoice.invoicePayload ?? '' };
  }

  /** The message under a button; of one that is gone the bot learns only that (Bot API, InaccessibleMessage). */
  private asPressed({ buttons: _buttons, ...message }: Partial<SeenMessage>): object {
    const isThere = this.state.messages.some(({ message_id }) => message_id === message.message_id);
    return isThere ? message : { chat: this.state.chat, message_id: message.message_id, date: 0 };
  }

  private membership(old: string, next: string): void {
    const { chat, user } = this.state;
    const blocked = next === 'kicked';
    if (this.state.blocked === blocked) return;
    this.state.blocked = blocked;
    this.world.changed(this.id);
    const member = (status: string): object => ({
      user: this.world.bot,
      status,
      ...(status === 'kicked' && { until_date: 0 }),
    });
    this.world.updates.push('my_chat_member', {
      chat,
      from: user,
      date: now(),
      old_chat_member: member(old),
      new_chat_member: member(next),
    });
  }
}
