import { type User } from './api-types';
import { ControlApi } from './control/control-api';
import { Faults } from './faults/fault';
import { methodsByName, performUnheard } from './methods/methods-by-name';
import { openAccount, type PersonOptions } from './people/account';
import { Person } from './people/person';
import { BotApiServer } from './server/bot-api-server';
import { Webhook } from './updates/webhook/webhook';
import { type BotCall, type Deadlines, World } from './world';

export interface SimulatorOptions {
  token?: string;
  /** 0 or absent: any free port. */
  port?: number;
  username?: string;
  /** Milliseconds of a second between the tries of a webhook. */
  webhookPaceMs?: number;
  /** Shorter ones let a test see them pass. */
  deadlines?: Partial<Deadlines>;
}

const TOKEN = '1000000001:SIMULATOR-token-of-a-bot-that-is-not-real';
const FIRST_PERSON = 700_000_001;
const DEADLINES: Deadlines = { query: 150_000, checkout: 10_000 };

/**
 * A Telegram of one's own: the Bot API over HTTP on loopback, people who talk to the bot, and faults on demand.
 * Tests and the demo use the same one.
 */
export class TelegramSimulator {
  readonly faults = new Faults();
  readonly world: World;
  readonly token: string;
  readonly bot: User;
  private readonly server: BotApiServer;
  private readonly webhook: Webhook;
  private nextPerson = FIRST_PERSON;
  private stopped = false;

  private constructor({
    token = TOKEN,
    username = 'teleskop_demo_bot',
    webhookPaceMs = 1000,
    deadlines,
  }: SimulatorOptions) {
    this.token = token;
    this.bot = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Teleskop', username };
    this.world = new World(this.bot, { ...DEADLINES, ...deadlines });
    this.webhook = new Webhook(this.world, webhookPaceMs);
    const methods = methodsByName(this.webhook);
    this.webhook.onReply = ({ method, fields }) => performUnheard(this.world, methods, method, fields);
    const control = new ControlApi(this);
    this.server = new BotApiServer({
      world: this.world,
      token,
      methods,
      faults: this.faults,
      control: (request, response, path) => control.serve(request, response, path),
    });
  }

  static async start(options: SimulatorOptions = {}): Promise<TelegramSimulator> {
    const simulator = new TelegramSimulator(options);
    await simulator.server.listen(options.port ?? 0);
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
    const state = this.world.chats.get(id) ?? openAccount(id, options);
    this.world.chats.set(id, state);
    return new Person(this.world, state);
  }

  /** Delivers an update again although the bot has confirmed it; absent: the one confirmed last. */
  redeliver(updateId?: number): void {
    this.world.updates.redeliver(updateId);
  }

  /** Refuses connections, as an unreachable Telegram does. */
  async goDown(): Promise<void> {
    await this.server.close();
  }

  /** Is there again, at the same address. */
  async comeBack(): Promise<void> {
    if (!this.stopped) await this.server.listen();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.webhook.stop();
    await this.server.close();
  }
}
