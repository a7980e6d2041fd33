import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getBotToken, Hears, Start, TelegrafModule, Update } from 'nestjs-telegraf';
import { type Telegraf } from 'telegraf';
import { z } from 'zod';
import { AnalyticsModule } from '../../src/analytics/analytics.module';
import { define } from '../../src/events/event-definition';
import { trackWith } from '../../src/tracker/track';
import { Tracker } from '../../src/tracker/tracker';
import { TrackerModule } from '../../src/tracker/tracker.module';
import { everyUpdateKind } from '../../src/tracker/updates/update-kinds';

const { BOT_TOKEN: token = '', API_ROOT: apiRoot, DATABASE_URL = '', DATA_DIR = './data' } = process.env;
const events = { pizza_ordered: define({ label: 'Pizza', timeline: 'event-badge' }, { words: z.string() }) };
const Track = trackWith(events);

@Update()
class PizzaUpdate {
  @Start()
  greet(): string {
    return 'Hungry? Say "pizza", and which one.';
  }

  @Hears(/pizza/i)
  @Track('pizza_ordered', ({ text = '' }) => ({ words: text }))
  order(): string {
    return 'In the oven!';
  }
}

@Module({
  imports: [
    AnalyticsModule.forRoot({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR, botToken: token, events }),
    TelegrafModule.forRootAsync({
      imports: [TrackerModule],
      inject: [Tracker],
      useFactory: (tracker: Tracker) => ({
        ...{ token, launchOptions: false, options: { telegram: { apiRoot } } },
        middlewares: [tracker.middleware()],
      }),
    }),
  ],
  providers: [PizzaUpdate],
})
class PizzaBotModule {}

/** Begins to listen when everything that tracks is there. */
void NestFactory.createApplicationContext(PizzaBotModule).then((app) =>
  app.enableShutdownHooks().get<Telegraf>(getBotToken()).launch({ allowedUpdates: everyUpdateKind }),
);
