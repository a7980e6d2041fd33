import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { TelegrafModule, type TelegrafModuleOptions } from 'nestjs-telegraf';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { redactor, secretsOf } from '../../config/secrets';
import { BlockedUsers } from './blocked-users';
import { BotLauncher } from './bot-launcher';
import { type SendingLimits, telegramLimits } from './outgoing/limits/rate-limits';
import { TelegramClient } from './outgoing/telegram-client';
import { telegrafOptions } from './telegraf-options';
import { defaultTimings, type TransportTimings } from './timings';
import { type CommandMenu, type TransportOptions, TRANSPORT_OPTIONS } from './transport-options';
import { WebhookDoor } from './webhook/webhook-door';
import { type WebhookAddress } from './webhook/webhook-address';
import { webhookSecret } from './webhook/webhook-secret';
import { WEBHOOK_PATH, WebhookMiddleware } from './webhook/webhook.middleware';

export interface TelegramTransportSetup {
  /** Modules in which nestjs-telegraf looks for `@Update` classes; a function, so that one can name itself. */
  include: () => TelegrafModuleOptions['include'];
  menus: readonly CommandMenu[];
  timings?: Partial<TransportTimings>;
  limits?: Partial<SendingLimits>;
}

@Module({})
class TelegramClientModule {
  static with({ menus, timings, limits }: TelegramTransportSetup): DynamicModule {
    const options = (env: Env): TransportOptions => {
      const webhook = webhookOf(env);
      return {
        timings: { ...defaultTimings, ...timings },
        limits: { ...telegramLimits, ...limits },
        redact: redactor([...secretsOf(env), ...(webhook ? [webhook.secret] : [])]),
        webhook,
        menus,
      };
    };
    const client = (env: Env, { timings, limits, redact }: TransportOptions): TelegramClient => {
      if (!env.TELEGRAM_BOT_TOKEN) throw new Error('The bot needs TELEGRAM_BOT_TOKEN');
      return new TelegramClient(env.TELEGRAM_BOT_TOKEN, {
        apiRoot: env.TELEGRAM_API_ROOT,
        timings,
        limits,
        redact,
      });
    };
    return {
      module: TelegramClientModule,
      providers: [
        { provide: TRANSPORT_OPTIONS, useFactory: options, inject: [ENV] },
        { provide: TelegramClient, useFactory: client, inject: [ENV, TRANSPORT_OPTIONS] },
      ],
      exports: [TRANSPORT_OPTIONS, TelegramClient],
    };
  }
}

const webhookOf = (env: Env): WebhookAddress | undefined =>
  env.TELEGRAM_WEBHOOK_URL ? { url: env.TELEGRAM_WEBHOOK_URL, secret: webhookSecret(env) } : undefined;

/** Everything between Telegram and the bot's handlers. Exports `TelegramClient`, `BotLauncher` and `@InjectBot()`. */
@Module({})
export class TelegramTransportModule implements NestModule {
  static forRoot(setup: TelegramTransportSetup): DynamicModule {
    const client = TelegramClientModule.with(setup);
    const telegraf = TelegrafModule.forRootAsync({
      imports: [client],
      inject: [TelegramClient],
      useFactory: (telegram: TelegramClient) => telegrafOptions(telegram, setup.include()),
    });
    return {
      module: TelegramTransportModule,
      imports: [client, telegraf],
      providers: [BlockedUsers, BotLauncher, WebhookDoor],
      exports: [client, telegraf, BlockedUsers, BotLauncher],
    };
  }
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(WebhookMiddleware).forRoutes(WEBHOOK_PATH);
  }
}
