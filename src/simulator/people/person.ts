import { type ApiMessage, type InlineButton, type User } from '../api-types';
import { changeOf, type ChatState, now, type PendingQuery, type World } from '../world';

/** A message as a person sees it. */
export type SeenMessage = ApiMessage & {
  /** All buttons under it, in reading order. */
  buttons: InlineButton[];
};

export type Wanted = string | RegExp | ((message: SeenMessage) => boolean);

export interface SeesOptions {
  /** Milliseconds of patience; only to end a hopeless test. */
  timeout?: number;
  /** Also accept what was there before. Default: only what came after this person's last act. */
  before?: boolean;
}

const PATIENCE_MS = 30_000;

/** An account; the same id is the same person. */
export interface PersonOptions {
  id?: number;
  firstName: string;
  lastName?: string;
  username?: string;
  languageCode?: string;
  isPremium?: boolean;
}

/** Somebody with a Telegram account who talks to the bot. Every act becomes an update, as the real one would send. */
export class Person {
  /** Messages up to this id were there when the person last did something. */
  private read = 0;

  constructor(
    private readonly world: World,
    private readonly state: ChatState,
  ) {}

  get id(): number {
    return this.state.user.id;
  }

  get user(): User {
    return this.state.user;
  }

  /** The chat as it now looks, oldest first. */
  get messages(): SeenMessage[] {
    return this.state.messages.map(seen);
  }

  get actions(): readonly string[] {
    return this.state.actions;
  }

  get hasBlocked(): boolean {
    return this.state.blocked;
  }

  says(text: string): ApiMessage {
    const entities = /^\/\w+/.exec(text)?.[0];
    return this.sends({
      text,
      ...(entities && { entities: [{ type: 'bot_command', offset: 0, length: entities.length }] }),
    });
  }

  sendsSticker(emoji = '👍'): ApiMessage {
    return this.sends({
      sticker: { file_id: `sticker-${this.world.next()}`, emoji, width: 512, height: 512, type: 'regular' },
    });
  }

  sendsPhoto(caption?: string): ApiMessage {
    const file_id = `photo-${this.world.next()}`;
    const photo = [{ file_id, file_unique_id: file_id, width: 640, height: 480, file_size: 1000 }];
    return this.sends({ photo, ...(caption && { caption }) });
  }

  sendsVoice(seconds = 3): ApiMessage {
    return this.sends({
      voice: { file_id: `voice-${this.world.next()}`, duration: seconds, mime_type: 'audio/ogg' },
    });
  }

  sendsLocation(latitude = 59.93, longitude = 30.31): ApiMessage {
    return this.sends({ location: { latitude, longitude } });
  }

  /** Any kind of message, as Telegram would send it. */
  sends(content: Partial<ApiMessage>): ApiMessage {
    const message = this.world.addMessage(this.state, { from: this.user, ...content });
    this.acted();
    this.world.updates.push('message', message);
    return message;
  }

  edits(message: ApiMessage, text: string): void {
    const edited = Object.assign(message, { text, edit_date: now() });
    this.world.updates.push('edited_message', edited);
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
    for (const message of on ? [seen(on)] : [...this.messages].reverse()) {
      const button = message.buttons.find(fits);
      if (button?.callback_data) return this.press(button.callback_data, message);
    }
    throw new Error(`There is no button ${String(wanted)} to press`);
  }

  /** A press of whatever data, as a forged or very old button would send. */
  press(data: string, message: ApiMessage | undefined): PendingQuery {
    const query: PendingQuery = {
      id: String(4_000_000_000_000_000 + this.world.next()),
      userId: this.id,
      expired: false,
    };
    this.world.queries.set(query.id, query);
    this.acted();
    this.world.updates.push('callback_query', {
      id: query.id,
      from: this.user,
      chat_instance: String(this.id),
      data,
      ...(message && { message: { ...message, buttons: undefined } }),
    });
    return query;
  }

  /**
   * Pays the newest invoice, or the given one: Telegram asks the bot, then takes the Stars.
   * @returns the charge id, or undefined if the bot refused
   */
  async pays(
    invoice = [...this.messages].reverse().find((message) => message.invoice),
  ): Promise<string | undefined> {
    if (!invoice?.invoice) throw new Error('There is no invoice to pay');
    const { total_amount } = invoice.invoice;
    const invoice_payload = invoice.invoicePayload ?? '';
    const id = String(5_000_000_000_000_000 + this.world.next());
    const answered = new Promise<boolean>((resolve) => {
      this.world.checkouts.set(id, { id, answer: ({ ok }) => resolve(ok) });
    });
    const order = { currency: 'XTR', total_amount, invoice_payload };
    this.world.updates.push('pre_checkout_query', { id, from: this.user, ...order });
    if (!(await answered)) return undefined;
    const charge = `sim_charge_${this.id}_${this.world.next()}`;
    this.world.stars.push({
      id: charge,
      amount: total_amount,
      date: now(),
      userId: this.id,
      payload: invoice_payload,
      refunded: false,
    });
    this.sends({
      successful_payment: { ...order, telegram_payment_charge_id: charge, provider_payment_charge_id: '' },
    });
    return charge;
  }

  blocks(): void {
    this.state.blocked = true;
    this.membership('member', 'kicked');
  }

  unblocks(): void {
    this.state.blocked = false;
    this.membership('kicked', 'member');
  }

  asksInline(query: string): void {
    this.world.updates.push('inline_query', {
      id: String(this.world.next()),
      from: this.user,
      query,
      offset: '',
    });
  }

  /** Resolves with the newest message of the bot that fits, as soon as there is one. */
  sees(
    wanted: Wanted = () => true,
    { timeout = PATIENCE_MS, before = false }: SeesOptions = {},
  ): Promise<SeenMessage> {
    const since = before ? 0 : this.read;
    return this.eventually(`${this.user.first_name} sees ${String(wanted)}`, timeout, () => {
      // From the newest backwards, and no further than needed: it is asked after everything that happens.
      for (let index = this.state.messages.length - 1; index >= 0; index -= 1) {
        const message = this.state.messages[index]!;
        if (message.message_id <= since) return undefined;
        if (message.from.id === this.world.bot.id && fitsText(wanted, seen(message))) return seen(message);
      }
      return undefined;
    });
  }

  /** Resolves when the bot has answered a press. */
  answered(
    query: PendingQuery,
    { timeout = PATIENCE_MS }: SeesOptions = {},
  ): Promise<NonNullable<PendingQuery['answer']>> {
    return this.eventually('an answer to a button', timeout, () => query.answer);
  }

  /** Resolves with what `look` finds, looking again whenever anything in this Telegram changes. */
  eventually<T>(what: string, timeout: number, look: () => T | undefined): Promise<T> {
    const event = changeOf(this.id);
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = look();
        if (found === undefined) return;
        this.world.off(event, check);
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.world.off(event, check);
        const chat = this.messages
          .map(({ text, caption }) => `  ${text ?? caption ?? '[no text]'}`)
          .join('\n');
        reject(new Error(`Waited ${timeout} ms in vain: ${what}. The chat so far:\n${chat}`));
      }, timeout);
      // Somebody who still waits when all is over keeps nobody up.
      timer.unref();
      this.world.on(event, check);
      check();
    });
  }

  private acted(): void {
    this.read = this.state.nextMessageId - 1;
  }

  private membership(old: string, next: string): void {
    const { chat, user } = this.state;
    this.world.changed(this.id);
    this.world.updates.push('my_chat_member', {
      chat,
      from: user,
      date: now(),
      old_chat_member: { user: this.world.bot, status: old, ...(old === 'kicked' && { until_date: 0 }) },
      new_chat_member: { user: this.world.bot, status: next, ...(next === 'kicked' && { until_date: 0 }) },
    });
  }
}

const seen = (message: ApiMessage): SeenMessage => ({
  ...message,
  buttons: message.reply_markup?.inline_keyboard.flat() ?? [],
});

function fitsText(wanted: Wanted, message: SeenMessage): boolean {
  if (typeof wanted === 'function') return wanted(message);
  const text = message.text ?? message.caption ?? '';
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
