import { setTimeout as delay } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { BotLauncher } from './bot/telegram/bot-launcher';
import { type Env } from './config/env';
import { HouseLogger } from './config/logging';
import { configureHttp } from './dashboard/configure-http';
import { Database } from './database/database';

/** An absent database delays the bot by no more than this. */
const DATABASE_PATIENCE_MS = 5000;

/** The application while it runs. */
export interface House {
  app: NestExpressApplication;
  close(): Promise<void>;
}

/** Builds the house, opens its doors, and only then lets updates in: none can arrive unheard. */
export async function openHouse(env: Env): Promise<House> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(env), { bufferLogs: true });
  app.useLogger(app.get(HouseLogger));
  configureHttp(app);
  try {
    await app.listen(env.PORT, env.HOST);
  } catch (error) {
    await app.close();
    throw error;
  }
  const launcher = app.get(BotLauncher);
  // People who wrote while the bot was off shall get an answer, and not an apology for a database that is just coming.
  await Promise.race([app.get(Database).whenReady(), delay(DATABASE_PATIENCE_MS, undefined, { ref: false })]);
  launcher.launch();
  return {
    app,
    close: async () => {
      await launcher.stop();
      await app.close();
    },
  };
}
