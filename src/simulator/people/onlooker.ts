import { type User } from '../api-types';
import { changeOf, type ChatState, type PendingInlineQuery, type PendingQuery, type World } from '../world';
import { isWanted, seen, type SeenMessage, type Wanted } from './seen-message';

export interface SeesOptions {
  /** Milliseconds of patience; only to end a hopeless test. */
  timeout?: number;
  /** Also accept what was there before. Default: only what came after this person's last act. */
  before?: boolean;
}

const PATIENCE_MS = 30_000;

/** What a person sees of their chat with the bot, and how to wait for it. */
export class Onlooker {
  /** Messages up to this id were there when the person last did something. */
  private read = 0;

  constructor(
    protected readonly world: World,
    protected readonly state: ChatState,
  ) {}

  get id(): number {
    return this.state.user.id;
  }

  get user(): User {
    return this.state.user;
  }

  /** The chat as it now looks, oldest first: edits are done, what was deleted is gone. */
  get messages(): SeenMessage[] {
    return this.state.messages.map(seen);
  }

  /** What the bot was seen to do, such as `typing`, oldest first. */
  get actions(): readonly string[] {
    return this.state.actions;
  }

  /** What the bot is just writing; empty: it thinks; undefined: nothing. */
  get draft(): string | undefined {
    return this.state.draft?.text;
  }

  get hasBlocked(): boolean {
    return this.state.blocked;
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
        if (message.from.id === this.world.bot.id && isWanted(wanted, seen(message))) return seen(message);
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

  /** Resolves with what the bot offers for an inline query. */
  offered(
    query: PendingInlineQuery,
    { timeout = PATIENCE_MS }: SeesOptions = {},
  ): Promise<readonly object[]> {
    return this.eventually('results of an inline query', timeout, () => query.results);
  }

  /** Resolves with what `look` finds, looking again whenever anything changes for this person. */
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
        const chat = this.messages.map(({ text, caption }) => `  ${text ?? caption ?? '[no text]'}`);
        reject(new Error(`Waited ${timeout} ms in vain: ${what}. The chat so far:\n${chat.join('\n')}`));
      }, timeout);
      // Somebody who still waits when all is over keeps nobody up.
      timer.unref();
      this.world.on(event, check);
      check();
    });
  }

  /** From now on only what comes next is new. */
  protected acted(): void {
    this.read = this.state.nextMessageId - 1;
  }
}
