import { type Env } from './config/env';
import { Crowd } from './simulator/crowd/crowd';
import { TelegramSimulator } from './simulator/telegram-simulator';

/** Without a bot token a local Telegram stands in for the real one, with people in it. */
export interface Demo {
  env: Env;
  letPeopleIn(): void;
  close(): Promise<void>;
}

export async function startDemo(env: Env): Promise<Demo> {
  const simulator = await TelegramSimulator.start({});
  const crowd = new Crowd(simulator, { seed: 'demo' });
  return {
    env: { ...env, TELEGRAM_BOT_TOKEN: simulator.token, TELEGRAM_API_ROOT: simulator.apiRoot },
    letPeopleIn: () => crowd.start(),
    close: async () => {
      await crowd.stop();
      await simulator.stop();
    },
  };
}
