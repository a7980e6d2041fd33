import {
  Catch,
  type ExceptionFilter,
  type INestApplicationContext,
  Injectable,
  type LoggerService,
  Module,
  UseFilters,
} from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Ctx, On, Update } from 'nestjs-telegraf';
import { type Context } from 'telegraf';
import { BotLauncher } from '../../../src/bot/telegram/bot-launcher';
import { type SendingLimits } from '../../../src/bot/telegram/outgoing/limits/rate-limits';
import { TelegramClient } from '../../../src/bot/telegram/outgoing/telegram-client';
import { TelegramTransportModule } from '../../../src/bot/telegram/telegram-transport.module';
import { type TransportTimings } from '../../../src/bot/telegram/timings';
import { ConfigModule } from '../../../src/config/config.module';
import { loadEnv } from '../../../src/config/env';
import { EventBus } from '../../../src/events/event-bus';
import { EventsModule } from '../../../src/events/events.module';
import { type PartStatus, StatusBoard } from '../../../src/events/status-board';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { type BotCall } from '../../../src/simulator/world';

export const TOKEN = '4242:very-secret-token';
export const SECRET_TEXT = 'my deepest secret';

type Answer = string | void | Promise<string | void>;

/** What the bot does with a message; a test replaces it. */
@Injectable()
export class Script {
  onMessage: (text: string, ctx: Context) => Answer = (text) => `echo ${text}`;
  onAny: (ctx: Context) => Answer = () => undefined;
}

/** As the bot's own filter does: otherwise Nest logs errors before the transport sees them. */
@Catch()
class ErrorsGoOn implements ExceptionFilter {
  catch(error: unknown): never {
    throw error;
  }
}

@Update()
@UseFilters(ErrorsGoOn)
class ScriptedUpdate {
  constructor(private readonly script: Script) {}

  @On('text')
  message(@Ctx() ctx: Context): Answer {
    return this.script.onMessage((ctx.message as { text: string }).text, ctx);
  }

  @On('callback_query')
  any(@Ctx() ctx: Context): Answer {
    return this.script.onAny(ctx);
  }
}

@Module({ providers: [Script, ScriptedUpdate], exports: [Script] })
class ScriptedBotModule {}

/** Keeps what is logged, at every level. */
export class Log implements LoggerService {
  readonly lines: string[] = [];
  private keep = (...parts: unknown[]): void => void this.lines.push(parts.map(everythingIn).join(' '));
  log = this.keep;
  error = this.keep;
  warn = this.keep;
  debug = this.keep;
  verbose = this.keep;
  fatal = this.keep;
  about = (part: string): string[] => this.lines.filter((line) => line.includes(part));
}

/** Everything that a structured logger could find in a value. */
function everythingIn(value: unknown): string {
  if (!(value instanceof Error)) return typeof value === 'string' ? value : JSON.stringify(value);
  const fields = Object.fromEntries(
    Object.getOwnPropertyNames(value).map((key) => [key, Reflect.get(value, key) as unknown]),
  );
  return JSON.stringify(fields, (_, nested: unknown) =>
    nested instanceof Error ? everythingIn(nested) : nested,
  );
}

const unlimited = { burst: 1_000_000, everyMs: 0.001 };
export const quick: Partial<TransportTimings> = {
  longPollSeconds: 5,
  heldPollMs: 20,
  retryFirstMs: 10,
  retryLongestMs: 40,
};

export interface BotUnderTest {
  app: INestApplicationContext;
  launcher: BotLauncher;
  client: TelegramClient;
  bus: EventBus;
  script: Script;
  log: Log;
  status(): PartStatus;
}

/** The transport in a real Nest application, with handlers that a test scripts; not yet launched. */
export async function botAt(
  apiRoot: string,
  timings: Partial<TransportTimings> = {},
  limits: Partial<SendingLimits> = {},
  env: Record<string, string> = {},
): Promise<BotUnderTest> {
  const log = new Log();
  const module = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(loadEnv({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: apiRoot, ...env })),
      EventsModule,
      ScriptedBotModule,
      TelegramTransportModule.forRoot({
        include: () => [ScriptedBotModule],
        menus: [{ commands: [{ command: 'start', description: 'Begin' }] }],
        timings: { ...quick, ...timings },
        limits: { inAll: unlimited, perPerson: unlimited, perGroup: unlimited, ...limits },
      }),
    ],
  })
    .setLogger(log)
    .compile();
  const app = await module.init();
  return {
    app,
    launcher: app.get(BotLauncher),
    client: app.get(TelegramClient),
    bus: app.get(EventBus),
    script: app.get(Script),
    log,
    status: () => app.get(StatusBoard).read().telegram ?? { state: 'down' },
  };
}

export const startTelegram = (): Promise<TelegramSimulator> => TelegramSimulator.start({ token: TOKEN });

/** Somebody says something, in an update with a chosen id. */
export function tell(telegram: TelegramSimulator, updateId: number, text: string, from = 7): void {
  const { user: sender } = telegram.person({ id: from, firstName: 'Ada' });
  const chat = { id: from, type: 'private', first_name: 'Ada' };
  const message = { message_id: updateId, date: 1_700_000_000, chat, from: sender, text };
  telegram.world.updates.deliver({ update_id: updateId, message });
}

/** Ids of the updates that this Telegram would deliver again. */
export const unacknowledged = (telegram: TelegramSimulator): number[] =>
  telegram.world.updates.peek().map(({ update_id: id }) => id);

export const callsOf = (telegram: TelegramSimulator, method: string): readonly BotCall[] =>
  telegram.calls.filter((call) => call.method === method);

/** Texts of all tries to send a message, in order. */
export const sentBy = (telegram: TelegramSimulator): unknown[] =>
  callsOf(telegram, 'sendMessage').map(({ params }) => params.text);
