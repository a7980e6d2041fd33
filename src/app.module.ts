import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AnalyticsModule } from './analytics/analytics.module';
import { BotModule } from './bot/bot.module';
import { CloudflareModule } from './cloudflare/cloudflare.module';
import { CompanionModule } from './companion/companion.module';
import { ConfigModule } from './config/config.module';
import { type Env } from './config/env';
import { HouseLogger, loggingOf } from './config/logging';
import { DashboardModule } from './dashboard/dashboard.module';
import { DatabaseModule } from './database/database.module';
import { EventsModule } from './events/events.module';
import { MediaModule } from './media/media.module';

/** The plan of the house. */
@Module({})
export class AppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AppModule,
      providers: [HouseLogger],
      imports: [
        ConfigModule.forRoot(env),
        LoggerModule.forRoot(loggingOf(env)),
        EventsModule,
        DatabaseModule,
        MediaModule,
        AnalyticsModule,
        CompanionModule,
        BotModule,
        CloudflareModule,
        DashboardModule,
      ],
    };
  }
}
