import { EventEmitter } from 'node:events';
import { type ApiMessage, type Chat, type Invoice, type User } from './api-types';
import { BoundedMap } from './bounded-map';
import { Stars } from './stars';
import { UpdateQueue } from './updates/update-queue';

/** A call of the bot, as tests look at it. */
export interface BotCall {
  method: string;
  params: Record<string, unknown>;
  at: Date;
}

export interface StoredFile {
  fileId: string;
  path: string;
  bytes: Buffer;
}

/** A press of a button that the bot may still answer. */
export interface PendingQuery {
  id: string;
  /** Who pressed. */
  userId: number;
  /** Stops being answerable, as on the real Telegram after a while. */
  expired: boolean;
  answer?: { text?: string; showAlert: boolean };
}

/** An inline query, and what the bot offers for it. */
export interface PendingInlineQuery {
  id: string;
  userId: number;
  results?: readonly object[];
}

export interface PendingCheckout {
  id: string;
  answer: (answer: { ok: boolean; errorMessage?: string }) => void;
}

/** One private chat between a person and the bot. */
export interface ChatState {
  chat: Chat;
  user: User;
  blocked: boolean;
  /** In order, as they now look. */
  messages: ApiMessage[];
  /** Chat actions of the bot, such as `typing`, oldest first. */
  actions: string[];
  /** What the bot is just writing; gone as soon as it sends (Bot API, sendMessageDraft). */
  draft?: { id: number; text: string; canStop: boolean };
  nextMessageId: number;
}

/** Patience of this Telegram, in milliseconds. */
export interface Deadlines {
  /** How long a press of a button can be answered. */
  query: number;
  /** How long a checkout waits for the bot (Bot API, answerPreCheckoutQuery: 10 seconds). */
  checkout: number;
}

const REMEMBERED_CALLS = 20_000;
const REMEMBERED_MESSAGES = 2_000;
const REMEMBERED_FILES = 50;
const REMEMBERED_QUERIES = 10_000;
const REMEMBERED_PAYMENTS = 10_000;

/** The event that tells of everything that this person could notice. */
export const changeOf = (chatId: number): string => `change ${chatId}`;

/** All that this Telegram knows. Whatever grows with use is bounded: the demo may run for weeks. */
export class World extends EventEmitter {
  readonly chats = new Map<number, ChatState>();
  readonly files = new BoundedMap<string, StoredFile>(REMEMBERED_FILES);
  readonly queries = new BoundedMap<string, PendingQuery>(REMEMBERED_QUERIES);
  readonly inlineQueries = new BoundedMap<string, PendingInlineQuery>(REMEMBERED_QUERIES);
  readonly checkouts = new BoundedMap<string, PendingCheckout>(REMEMBERED_QUERIES);
  /** By address. */
  readonly invoiceLinks = new BoundedMap<string, Invoice>(REMEMBERED_PAYMENTS);
  readonly stars = new Stars();
  /** What people were told last when the bot declined a checkout, by their id. */
  readonly refusedCheckouts = new BoundedMap<number, string>(REMEMBERED_PAYMENTS);
  readonly calls: BotCall[] = [];
  readonly updates = new UpdateQueue();
  /** What the bot told about itself, by kind, scope and language. */
  readonly profile = new BoundedMap<string, unknown>(REMEMBERED_QUERIES);
  private serial = 0;

  constructor(
    readonly bot: User,
    readonly deadlines: Deadlines,
  ) {
    super();
    this.setMaxListeners(0);
  }

  /** A number that was not given before. */
  next(): number {
    this.serial += 1;
    return this.serial;
  }

  record(method: string, params: Record<string, unknown>): void {
    this.calls.push({ method, params, at: new Date() });
    if (this.calls.length > REMEMBERED_CALLS) this.calls.splice(0, REMEMBERED_CALLS / 2);
  }

  /** Tells whoever waits for something in this chat. */
  changed(chatId: number): void {
    this.emit(changeOf(chatId));
  }

  addMessage(state: ChatState, content: Omit<ApiMessage, 'message_id' | 'chat' | 'date'>): ApiMessage {
    const message = {
      message_id: state.nextMessageId,
      chat: state.chat,
      date: now(),
      ...content,
    };
    state.nextMessageId += 1;
    state.messages.push(message);
    if (state.messages.length > REMEMBERED_MESSAGES) state.messages.splice(0, REMEMBERED_MESSAGES / 2);
    if (content.from.is_bot) delete state.draft;
    this.changed(state.chat.id);
    return message;
  }

  addFile(bytes: Buffer, folder: string): StoredFile {
    const serial = this.next();
    const file = { fileId: `sim-${folder}-${serial}`, path: `${folder}/file_${serial}`, bytes };
    this.files.set(file.fileId, file);
    return file;
  }
}

/** Telegram's clock: whole seconds. */
export const now = (): number => Math.floor(Date.now() / 1000);
