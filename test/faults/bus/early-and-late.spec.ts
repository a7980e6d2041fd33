import { Injectable, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventEmitterReadinessWatcher } from '@nestjs/event-emitter';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../../../src/app.module';
import { loadEnv } from '../../../src/config/env';
import { type AppEvent } from '../../../src/events/catalogue';
import { EventBus } from '../../../src/events/event-bus';
import { OnEvery } from '../../../src/events/listen';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

/** Announces something in every hook of its life. */
@Injectable()
class Announcer implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly bus: EventBus,
    watcher: EventEmitterReadinessWatcher,
  ) {
    this.announce('constructor');
    void watcher.waitUntilReady().then(() => this.announce('ready'));
  }
  onModuleInit = (): void => this.announce('onModuleInit');
  onApplicationBootstrap = (): void => this.announce('onApplicationBootstrap');
  onModuleDestroy = (): void => this.announce('onModuleDestroy');
  beforeApplicationShutdown = (): void => this.announce('beforeApplicationShutdown');
  onApplicationShutdown = (): void => this.announce('onApplicationShutdown');

  announce(command: string): void {
    this.bus.publish('command', { clientId: 39, command });
  }
}

@Injectable()
class Listener {
  readonly heard: string[] = [];
  @OnEvery() hear(event: AppEvent): void {
    if (event.name === 'command') this.heard.push(event.payload.command);
  }
}

@Module({ providers: [Announcer, Listener] })
class Announcing {}

describe('the event bus, early and late', () => {
  let database: TestDatabase;
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-bus-'));
  beforeAll(async () => (database = await TestDatabase.create()));
  afterAll(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const open = async (modules: (typeof Announcing)[]) => {
    const env = loadEnv({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      TELEGRAM_BOT_TOKEN: '1:nobody-asks-with-it',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
      ADMIN_PASSWORD: 'correct horse battery',
    });
    const root = { module: class Root {}, imports: [AppModule.forRoot(env), ...modules] };
    const app = await NestFactory.create(root, { logger: false, abortOnError: false });
    return app.init();
  };
  const stored = async (): Promise<unknown[]> =>
    (
      await database.query<{ command: string }>(
        `SELECT meta->>'command' AS command FROM tg_analytics_events WHERE client_id = 39`,
      )
    ).map(({ command }) => command);

  it('row 39: what is published before listeners are attached and after they are gone is stored', async () => {
    const app = await open([Announcing]);
    await until('the early ones', async () => (await stored()).length >= 4);
    const early = ['constructor', 'onModuleInit', 'onApplicationBootstrap', 'ready'];
    expect((await stored()).sort()).toEqual([...early].sort());
    expect(app.get(Listener).heard).toEqual(expect.arrayContaining(early));
    const announcer = app.get(Announcer);
    const bus = app.get(EventBus);
    await app.close();
    announcer.announce('closed');
    await bus.settled();
    expect(bus.figures().lost).toBe(0);

    const next = await open([]);
    const late = ['onModuleDestroy', 'beforeApplicationShutdown', 'onApplicationShutdown', 'closed'];
    await until('the late ones', async () => (await stored()).length >= early.length + late.length);
    expect((await stored()).sort()).toEqual([...early, ...late].sort());
    await next.close();
  });
});
