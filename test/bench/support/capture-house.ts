import 'reflect-metadata';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AnalyticsModule } from '../../../src/analytics/analytics.module';
import { Journal } from '../../../src/analytics/journal/journal';
import { ConfigModule } from '../../../src/config/config.module';
import { loadEnv } from '../../../src/config/env';
import { Database } from '../../../src/database/database';
import { DatabaseModule } from '../../../src/database/database.module';
import { EventBus } from '../../../src/events/event-bus';
import { EventsModule } from '../../../src/events/events.module';

@Module({})
class Root {}

/** The capture engine as the house holds it, without bot and dashboard. */
export class CaptureHouse {
  private constructor(
    readonly app: INestApplicationContext,
    private readonly dataDir: string,
  ) {}

  /** @param url of the database; one that does not answer stands for an outage */
  static async open(url: string, env: Record<string, string> = {}): Promise<CaptureHouse> {
    const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-bench-house-'));
    const settings = loadEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, DATABASE_URL: url, ...env });
    const imports = [ConfigModule.forRoot(settings), EventsModule, DatabaseModule, AnalyticsModule];
    const app = await NestFactory.createApplicationContext({ module: Root, imports }, { logger: ['error'] });
    return new CaptureHouse(app, dataDir);
  }

  get bus(): EventBus {
    return this.app.get(EventBus);
  }

  get journal(): Journal {
    return this.app.get(Journal);
  }

  ready(): Promise<void> {
    return this.app.get(Database).whenReady();
  }

  /** Resolves when everything published so far is committed. */
  async stored(): Promise<void> {
    while (this.journal.depth > 0) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  async close(): Promise<void> {
    await this.app.close();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
