import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Pool } from 'pg';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { createPool } from '../../database/pools';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { AccessGuard } from './access/access.guard';
import { MetricsToken } from './access/metrics-token';
import { AdminPassword } from './admin-password';
import { Admins } from './admins';
import { AuditLog } from './audit/audit-log';
import { AuthController } from './auth.controller';
import { ApiKeys } from './keys/api-keys';
import { KeyEntrance } from './keys/key-entrance';
import { KeysController } from './keys/keys.controller';
import { LinkLogin } from './link/link-login';
import { LoginLinks } from './link/login-links';
import { LoginLimits } from './limits/login-limits';
import { Login } from './login';
import { PasswordHasher } from './password/password-hasher';
import { Sessions } from './session/sessions';

/** Who may come in; importing it closes every route of the house that does not say otherwise. */
@Module({
  controllers: [AuthController, KeysController],
  providers: [
    {
      provide: DASHBOARD_POOL,
      inject: [ENV],
      useFactory: (env: Env) =>
        createPool(env.DATABASE_URL ?? '', { name: 'dashboard', max: 4, queryTimeoutMs: 5000 }),
    },
    { provide: APP_GUARD, useClass: AccessGuard },
    AdminPassword,
    Admins,
    ApiKeys,
    AuditLog,
    KeyEntrance,
    LinkLogin,
    Login,
    LoginLimits,
    LoginLinks,
    MetricsToken,
    PasswordHasher,
    Sessions,
  ],
  exports: [AdminPassword, AuditLog, DASHBOARD_POOL, LoginLinks, Sessions],
})
export class AuthModule implements OnApplicationShutdown {
  constructor(@Inject(DASHBOARD_POOL) private readonly pool: Pool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
