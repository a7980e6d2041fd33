import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';
import { TelegramSimulator } from '../../src/simulator/telegram-simulator';
import { CommitCutter } from '../support/commit-cutter';
import { EmittedUpdates } from '../support/emitted-updates';
import { postgresProcesses, signalAll } from '../support/postgres-processes';
import { ProcessHouse } from '../support/process-house';
import { SmallDisk } from '../support/small-disk';
import { Talkers } from '../support/talkers';
import { until } from '../support/until';

/** Small enough to be filled in a moment, large enough for what waits in an outage. */
const JOURNAL_MB = 32;
/** A kill of the process loses nothing without it, and a power cut happens to nobody here. */
const FLAGS = ['fsync=off', 'full_page_writes=off', 'max_connections=300'];

/** The whole application as a process, its database, its disk and its Telegram, each of which can be hurt. */
export class Stage {
  /** Ends of the application that nobody asked for, with the end of what it printed. */
  readonly crashes: string[] = [];
  readonly emitted: EmittedUpdates;
  readonly talkers: Talkers;
  private app: ProcessHouse | undefined;
  private databaseUrl = '';

  private constructor(
    private readonly folder: string,
    readonly telegram: TelegramSimulator,
    readonly postgres: EmbeddedPostgres,
    readonly cutter: CommitCutter,
    /** Under the journal; undefined where none can be mounted. */
    readonly disk: SmallDisk | undefined,
    seed: string,
    talkers: number,
  ) {
    this.emitted = new EmittedUpdates(telegram);
    this.talkers = new Talkers(telegram, { count: talkers, seed });
  }

  static async set(seed: string, talkers: number, say: (line: string) => void): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'teleskop-ledger-'));
    // When root runs it, Postgres runs as somebody else and must be able to enter.
    chmodSync(folder, 0o755);
    const journal = join(folder, 'data/journal');
    mkdirSync(journal, { recursive: true });
    const disk = SmallDisk.mount(journal, JOURNAL_MB, (reason) => say(`No disk will be filled: ${reason}`));
    const telegram = await TelegramSimulator.start();
    const postgres = await EmbeddedPostgres.start({ dataDir: join(folder, 'database'), flags: FLAGS });
    const stage = new Stage(folder, telegram, postgres, new CommitCutter(), disk, seed, talkers);
    stage.databaseUrl = await stage.cutter.before(postgres.url);
    await stage.start();
    await stage.ready();
    await stage.talkers.settleIn();
    return stage;
  }

  /** Starts the application and does not wait for it. */
  async start(): Promise<void> {
    const app = await ProcessHouse.spawn({
      DATA_DIR: join(this.folder, 'data'),
      DATABASE_URL: this.databaseUrl,
      TELEGRAM_BOT_TOKEN: this.telegram.token,
      TELEGRAM_API_ROOT: this.telegram.apiRoot,
    });
    this.app = app;
    void app.ended().then(({ code, signal, output }) => {
      if (this.app !== app) return;
      this.crashes.push(`code ${code}, signal ${signal}: ${output.slice(-2000)}`);
      void this.start();
    });
  }

  /** kill -9, and at once another start. */
  async killApp(): Promise<void> {
    const { app } = this;
    this.app = undefined;
    await app?.end('SIGKILL');
    await this.start();
  }

  async stopApp(): Promise<number | null> {
    const { app } = this;
    this.app = undefined;
    return app ? (await app.end('SIGTERM')).code : null;
  }

  /** Resolves when the application listens. */
  async listens(): Promise<void> {
    await until(
      'the application',
      async () => (await this.app?.get('/health/live'))?.status === 200,
      120_000,
    );
  }

  /** Resolves when nothing is down. */
  async ready(): Promise<void> {
    await until('readiness', async () => (await this.app?.get('/health/ready'))?.status === 200, 120_000);
  }

  /** A figure of the journal; undefined while the application does not answer. */
  async journal(figure: string): Promise<number | undefined> {
    const details = (await this.app?.get('/health/ready'))?.body.details as
      Record<string, Record<string, number>> | undefined;
    return details?.journal?.[figure];
  }

  /** Runs one statement beside the application, past the proxy. */
  query = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const client = new Client({ connectionString: this.postgres.url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  async strike(): Promise<void> {
    this.talkers.stop();
    const { app } = this;
    this.app = undefined;
    await app?.end('SIGKILL');
    await this.telegram.stop();
    await this.cutter.close();
    const { pid } = this.postgres;
    if (pid !== undefined) signalAll(postgresProcesses(pid), 'SIGCONT');
    await this.postgres.stop();
    this.disk?.unmount();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
