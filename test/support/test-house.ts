import { mkdtempSync, rmSync } from 'node:fs';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { Journal } from '../../src/analytics/journal/journal';
import { loadEnv } from '../../src/config/env';
import { AdminPassword } from '../../src/dashboard/auth/admin-password';
import { Database } from '../../src/database/database';
import { type House, openHouse } from '../../src/house';
import { TelegramSimulator } from '../../src/simulator/telegram-simulator';
import { TestDatabase } from './test-database';
import { until } from './until';

export const PASSWORD = 'correct horse battery';

/** The whole application as it really runs, with a database and a Telegram of its own. */
export class TestHouse {
  private constructor(
    readonly house: House,
    readonly telegram: TelegramSimulator,
    readonly database: TestDatabase,
    private readonly dataDir: string,
  ) {}

  static async open(overrides: Record<string, string> = {}): Promise<TestHouse> {
    const database = await TestDatabase.create();
    const telegram = await TelegramSimulator.start({});
    const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-house-'));
    const env = loadEnv({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.apiRoot,
      ADMIN_PASSWORD: PASSWORD,
      ...overrides,
    });
    const house = await openHouse(env);
    await house.app.get(Database).whenReady();
    await house.app.get(AdminPassword).ensure();
    return new TestHouse(house, telegram, database, dataDir);
  }

  get server(): Server {
    return this.house.app.getHttpServer();
  }

  get address(): string {
    const { port } = this.server.address() as { port: number };
    return `http://127.0.0.1:${port}`;
  }

  /** A browser-like client that has logged in. */
  async admin(): Promise<ReturnType<typeof request.agent>> {
    const agent = request.agent(this.server);
    await agent.post('/api/auth/login').send({ password: PASSWORD }).expect(204);
    return agent;
  }

  /** Resolves when everything captured so far is in Postgres. */
  async stored(): Promise<void> {
    const journal = this.house.app.get(Journal);
    await until('an empty journal', () => journal.figures().depth === 0);
  }

  async close(): Promise<void> {
    await this.house.close();
    await this.telegram.stop();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
