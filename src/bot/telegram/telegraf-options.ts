import { type TelegrafModuleOptions } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { type TelegramClient } from './outgoing/telegram-client';

/** Options of nestjs-telegraf under which it only routes: receiving, sending, starting and stopping are ours. */
export function telegrafOptions(
  client: TelegramClient,
  include: TelegrafModuleOptions['include'],
): TelegrafModuleOptions {
  return {
    token: client.token,
    include,
    launchOptions: false,
    options: {
      // telegraf's own timeout would not end a handler, only forget it.
      handlerTimeout: Infinity,
      telegram: client.options,
      // telegraf makes a client for each update; ours keeps order and limits only while it is the only one.
      contextType: class extends Context {
        constructor(...[update, , botInfo]: ConstructorParameters<typeof Context>) {
          super(update, client, botInfo);
        }
      },
    },
  };
}
