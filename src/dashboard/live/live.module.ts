import { Module } from '@nestjs/common';
import { AnalyticsModule } from '../../analytics/analytics.module';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { createPool } from '../../database/pools';
import { AuthModule } from '../auth/auth.module';
import { EventsController } from './events.controller';
import { LiveDoor } from './live-door';
import { LiveFiguresSource } from './live-figures';
import { LiveGateway } from './live.gateway';
import { Relay } from './relay/relay';
import { RELAY_POOL } from './relay/relay-pool';
import { Viewers } from './feed/viewers';

/** What happens now, as it happens. */
@Module({
  imports: [AnalyticsModule, AuthModule],
  controllers: [EventsController],
  providers: [
    {
      provide: RELAY_POOL,
      inject: [ENV],
      useFactory: (env: Env) =>
        createPool(env.DATABASE_URL ?? '', { name: 'relay', max: 1, queryTimeoutMs: 3000 }),
    },
    LiveDoor,
    LiveFiguresSource,
    LiveGateway,
    Relay,
    Viewers,
  ],
})
export class LiveModule {}
