import { type User } from './api-types';
import { ControlApi } from './control/control-api';
import { Faults } from './faults/fault';
import { mediaMethods } from './methods/media';
import { messageMethods } from './methods/messages';
import { type Method } from './methods/method';
import { paymentMethods } from './methods/payments';
import { profileMethods } from './methods/profile';
import { updateMethods } from './methods/updates';
import { Person, type PersonOptions } from './people/person';
import { BotApiServer } from './server/bot-api-server';
import { Webhook } from './webhook';
import { type BotCall, World } from './world';

export interface SimulatorOptions {
  token?: string;
  /** 0 or absent: any free port. */
  port?: number;
  username?: string;
  /** First pause of a webhook's retry; the real Telegram's is a second. */
  webhookPaceMs?: number;
}

const TOKEN = '1000000001:SIMULATOR-token-of-a-bot-that-is-not-real';
const FIRST_PERSON = 700_000_001;

/**
 * A Telegram of one's own: the Bot API over HTTP on loopback, people who talk to the bot, and faults on demand.
 * Tests and the demo use the same one.
 */
export class TelegramSimulator {
  readonly faults = new Faults();
  readonly world: World;
  readonly bot: User;
  private readonly server: BotApiServer;
  private readonly webhook: Webhook;
  private nextPerson = FIRST_PERSON;

  private constructor(
    readonly token: string,
    username: string,
    webhookPaceMs: number,
  ) {
    this.bot = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Teleskop', username };
    this.world = new World(this.bot);
    this.webhook = new Webhook(this.world, webhookPaceMs);
    const methods = {
      ...profileMethods,
      ...updateMethods(this.webhook),
      ...messageMethods,
      ...mediaMethods,
      ...paymentMethods,
    };
    const byName = new Map<string, Method>(
      Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]),
    );
    const control = new ControlApi(this);
    this.server = new BotApiServer({
      world: this.world,
      token,
      methods: byName,
      faults: this.faults,
      control: (request, response, path) => control.serve(request, response, path),
    });
  }

  static async start(options: SimulatorOptions = {}): Promise<TelegramSimulator> {
    const { token = TOKEN, port = 0, username = 'teleskop_demo_bot', webhookPaceMs = 1000 } = options;
    const simulator = new TelegramSimulator(token, username, webhookPaceMs);
    await simulator.server.listen(port);
    return simulator;
  }

  /** For `TELEGRAM_API_ROOT`. */
  get apiRoot(): string {
    return this.server.address;
  }

  /** Every call of the bot, oldest first. */
  get calls(): readonly BotCall[] {
    return this.world.calls;
  }

  /** Somebody with an account; the same id gives the same person again. */
  person(options: PersonOptions): Person {
    const id = options.id ?? this.nextPerson++;
    let state = this.world.chats.get(id);
    if (!state) {
      const names = {
        first_name: options.firstName,
        ...(options.lastName && { last_name: options.lastName }),
        ...(options.username && { username: options.username }),
      };
      const user: User = {
        id,
        is_bot: false,
        ...names,
        ...(options.languageCode && { language_code: options.languageCode }),
        ...(options.isPremium && { is_premium: true }),
      };
      const chat = { id, type: 'private' as const, ...names };
      state = { chat, user, blocked: false, messages: [], actions: [], nextMessageId: 1 };
      this.world.chats.set(id, state);
    }
    return new Person(this.world, state);
  }

  /** Refuses connections, as an unreachable Telegram does. */
  async goDown(): Promise<void> {
    await this.server.close();
  }

  /** Is there again, at the same address. */
  async comeBack(): Promise<void> {
    await this.server.listen();
  }

  async stop(): Promise<void> {
    this.webhook.stop();
    await this.server.close();
  }
}
