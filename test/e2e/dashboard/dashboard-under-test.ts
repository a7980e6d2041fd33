import { Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { mkdtempSync, rmSync } from 'node:fs';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { ConfigModule } from '../../../src/config/config.module';
import { loadEnv } from '../../../src/config/env';
import { AdminPassword } from '../../../src/dashboard/auth/admin-password';
import { configureHttp } from '../../../src/dashboard/configure-http';
import { DashboardModule } from '../../../src/dashboard/dashboard.module';
import { Database } from '../../../src/database/database';
import { DatabaseModule } from '../../../src/database/database.module';
import { EventsModule } from '../../../src/events/events.module';
import { TestDatabase } from '../../support/test-database';

export const PASSWORD = 'correct horse battery';

interface Options {
  env?: Record<string, string>;
  /** Added before the dashboard, as those of another module of the house would be. */
  controllers?: ModuleMetadata['controllers'];
  /** Stands between the dashboard and its database. */
  through?: (url: string) => Promise<string>;
  /** In the place of the whole dashboard. */
  modules?: ModuleMetadata['imports'];
  /** Another server, whose database this one shares. */
  beside?: DashboardUnderTest;
}

@Module({})
class Root {}

/** The dashboard as the house holds it, with a database of its own and no bot. */
export class DashboardUnderTest {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    readonly dataDir: string,
    private readonly ownsDatabase: boolean,
  ) {}

  static async open({
    env = {},
    controllers = [],
    through,
    modules = [DashboardModule],
    beside,
  }: Options = {}): Promise<DashboardUnderTest> {
    const database = beside?.database ?? (await TestDatabase.create());
    const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-dashboard-'));
    const settings = loadEnv({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      DATABASE_URL: through ? await through(database.url) : database.url,
      ADMIN_PASSWORD: PASSWORD,
      ...env,
    });
    const root = {
      module: Root,
      imports: [ConfigModule.forRoot(settings), EventsModule, DatabaseModule, ...modules],
      controllers,
    };
    const app = await NestFactory.create<NestExpressApplication>(root, {
      logger: false,
      abortOnError: false,
    });
    configureHttp(app);
    // A socket of its own, so that supertest does not open and close one for each request.
    await app.listen(0, '127.0.0.1');
    await app.get(Database).whenReady();
    await app.get(AdminPassword).ensure();
    return new DashboardUnderTest(app, database, dataDir, beside === undefined);
  }

  get server(): Server {
    return this.app.getHttpServer();
  }

  /** Somebody without a session. */
  get stranger(): ReturnType<typeof request> {
    return request(this.server);
  }

  /** Somebody who has logged in. */
  async admin(): Promise<ReturnType<typeof request.agent>> {
    const agent = request.agent(this.server);
    await agent.post('/api/auth/login').send({ password: PASSWORD }).expect(204);
    return agent;
  }

  /** As before the first contact with the database. */
  forgetReadiness(): void {
    jest.spyOn(this.app.get(Database), 'ready', 'get').mockReturnValue(false);
  }

  async close(): Promise<void> {
    await this.app.close();
    if (this.ownsDatabase) await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
