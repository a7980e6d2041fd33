import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { Test } from '@nestjs/testing';
import { BotModule } from '../../src/bot/bot.module';
import { BotLauncher } from '../../src/bot/telegram/bot-launcher';
import { Brain } from '../../src/companion/brain/brain';
import { ConfigModule } from '../../src/config/config.module';
import { type Env, loadEnv } from '../../src/config/env';
import { Database } from '../../src/database/database';
import { DatabaseModule } from '../../src/database/database.module';
import { type AppEvent, type EventName } from '../../src/events/catalogue';
import { EVERY_EVENT } from '../../src/events/event-bus';
import { EventsModule } from '../../src/events/events.module';
import { type Person } from '../../src/simulator/people/person';
import { TelegramSimulator } from '../../src/simulator/telegram-simulator';
import { HangingProxy } from './hanging-proxy';
import { TestDatabase } from './test-database';
import { until } from './until';

type EventOf<N extends EventName> = Extract<AppEvent, { name: N }>;

/** The bot and its companion as they really run, without those who listen to them; and a Telegram full of people. */
export class BotHouse {
  readonly events: AppEvent[] = [];
  /** Stands between bot and database. */
  readonly line = new HangingProxy();
  private app: INestApplicationContext | undefined;

  private constructor(
    readonly telegram: TelegramSimulator,
    readonly database: TestDatabase,
    private readonly env: Env,
    private readonly brain: Brain | undefined,
  ) {}

  /** @param brain thinks in place of the built-in one */
  static async open({ brain }: { brain?: Brain } = {}): Promise<BotHouse> {
    const database = await TestDatabase.create();
    const telegram = await TelegramSimulator.start({});
    const env = loadEnv({
      DATA_DIR: mkdtempSync(join(tmpdir(), 'teleskop-bot-')),
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
    });
    const house = new BotHouse(telegram, database, env, brain);
    house.env.DATABASE_URL = await house.line.before(database.url);
    await house.launch();
    return house;
  }

  /** Starts the program; `stop` and `launch` are a restart. */
  async launch(): Promise<void> {
    const builder = Test.createTestingModule({
      imports: [ConfigModule.forRoot(this.env), EventsModule, DatabaseModule, BotModule],
    });
    if (this.brain) builder.overrideProvider(Brain).useValue(this.brain);
    this.app = await (await builder.compile()).init();
    this.app.useLogger(false);
    this.app.get(EventEmitter2).on(EVERY_EVENT, (event: AppEvent) => this.events.push(event));
    await this.app.get(Database).whenReady();
    this.app.get(BotLauncher).launch();
  }

  async stop(): Promise<void> {
    await this.app?.close();
    this.app = undefined;
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    if (!this.app) throw new Error('the house is closed');
    return this.app.get<T>(type);
  }

  eventsOf<N extends EventName>(name: N, { id }: Person): EventOf<N>[] {
    return this.events.filter(
      (event): event is EventOf<N> => event.name === name && event.payload.clientId === id,
    );
  }

  /** Names of a person's events, in the order in which they were published. */
  story({ id }: Person): EventName[] {
    return this.events.filter(({ payload }) => payload.clientId === id).map(({ name }) => name);
  }

  event<N extends EventName>(name: N, person: Person): Promise<EventOf<N>> {
    return until(`a ${name}`, () => this.eventsOf(name, person).at(-1));
  }

  async close(): Promise<void> {
    this.line.thaw();
    await this.stop();
    await this.telegram.stop();
    await this.line.close();
    await this.database.drop();
    rmSync(this.env.DATA_DIR, { recursive: true, force: true });
  }
}
