import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ENV } from '../config/config.module';
import { type Env } from '../config/env';
import { hearClientsOf } from './heard-clients';
import { runMigrations } from './migrations-runner';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5000;

/** Connects and migrates in the background, for ever if it must: the bot listens and answers meanwhile. */
@Injectable()
export class Database implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Database.name);
  private announceReady: () => void = () => undefined;
  private readonly became = new Promise<void>((resolve) => (this.announceReady = resolve));
  private isReady = false;
  private stopped = false;
  private pause: { timer: NodeJS.Timeout; end: () => void } | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly dataSource: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    void this.connect();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    if (this.pause) clearTimeout(this.pause.timer);
    this.pause?.end();
  }

  /** Whether the schema is there; a later outage does not take it back, see {@link ping}. */
  get ready(): boolean {
    return this.isReady;
  }

  /** Resolves when the database was reached and migrated for the first time; may never. */
  whenReady(): Promise<void> {
    return this.became;
  }

  /** @throws whatever keeps the database from answering now */
  async ping(): Promise<void> {
    if (!this.isReady) throw new Error('not reached yet since the start');
    await this.dataSource.query('SELECT 1');
  }

  private async connect(): Promise<void> {
    const url = this.env.DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL must be known before the application starts');
    for (let wait = FIRST_RETRY_MS; !this.stopped; wait = Math.min(wait * 2, LAST_RETRY_MS)) {
      try {
        const ran = await runMigrations(url);
        if (ran.length > 0) this.logger.log(`migrated: ${ran.join(', ')}`);
        if (!this.dataSource.isInitialized) {
          await this.dataSource.initialize();
          hearClientsOf(this.dataSource);
        }
        this.isReady = true;
        this.announceReady();
        return;
      } catch (error) {
        this.logger.warn(`database away, trying again in ${wait} ms: ${String(error)}`);
        await this.rest(wait);
      }
    }
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.pause = { timer: setTimeout(resolve, ms), end: resolve };
    });
  }
}
