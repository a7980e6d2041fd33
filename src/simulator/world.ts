import { EventEmitter } from 'node:events';
import { type ApiMessage, type Chat, type User } from './api-types';
import { UpdateQueue } from './update-queue';

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

export interface PendingCheckout {
  id: string;
  answer: (answer: { ok: boolean; errorMessage?: string }) => void;
}

export interface StarTransaction {
  id: string;
  amount: number;
  date: number;
  userId: number;
  payload: string;
  refunded: boolean;
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
  nextMessageId: number;
}

const REMEMBERED_CALLS = 20_000;
const REMEMBERED_MESSAGES = 2_000;

/** The event that tells of everything that this person could notice. */
export const changeOf = (chatId: number): string => `change ${chatId}`;

/** All that this Telegram knows. */
export class World extends EventEmitter {
  readonly chats = new Map<number, ChatState>();
  readonly files = new Map<string, StoredFile>();
  readonly queries = new Map<string, PendingQuery>();
  readonly checkouts = new Map<string, PendingCheckout>();
  readonly stars: StarTransaction[] = [];
  readonly calls: BotCall[] = [];
  readonly updates = new UpdateQueue();
  commands: unknown[] = [];
  private serial = 0;

  constructor(readonly bot: User) {
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
    this.changed(state.chat.id);
    return message;
  }
}

/** Telegram's clock: whole seconds. */
export const now = (): number => Math.floor(Date.now() / 1000);
