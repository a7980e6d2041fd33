import { type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from './binaries';
import { ensureCluster, ensureDatabase } from './cluster';
import { place } from './placement';
import { isThere, type PostmasterOptions, runningPid, spawnPostmaster, waitUntilReady } from './postmaster';
import { freePort, loadSettings, saveSettings, type Settings, urlOf } from './settings';
import { identityForPostgres } from './unprivileged-user';

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** Server settings such as `fsync=off`. */
  flags?: readonly string[];
  log?: (line: string) => void;
}

/** How often a database is looked after that was not started here: its end is told to nobody. */
const LOOK_MS = 500;

/**
 * A real Postgres that lives and ends with the application. The binaries come from npm; the life cycle is ours,
 * because the package's own hooks stop the database at the first signal, before the last events are written.
 */
export class EmbeddedPostgres {
  private stopping = false;
  private child: ChildProcess | undefined;

  private constructor(
    private readonly options: PostmasterOptions,
    private readonly settings: Settings,
    private readonly log: (line: string) => void,
  ) {}

  static async start({
    dataDir,
    flags = [],
    log = () => undefined,
  }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    mkdirSync(dataDir, { recursive: true });
    const binaries = findBinaries();
    const who = identityForPostgres();
    const placement = place(binaries, dataDir, who);
    const settings = await loadSettings(dataDir);
    const pgdata = await ensureCluster(placement, binaries.version, settings, who);
    const options = {
      programs: placement.programs,
      pgdata,
      logFile: join(dataDir, 'postgres.log'),
      who,
      flags,
    };

    const postgres = new EmbeddedPostgres(options, settings, log);
    // After a kill -9 of the application its database is still there, and as good as a new one.
    if (await isThere(pgdata, settings)) postgres.adopt();
    else await postgres.boot(dataDir);
    await ensureDatabase(settings);
    return postgres;
  }

  get url(): string {
    return urlOf(this.settings);
  }

  get pid(): number | undefined {
    return runningPid(this.options.pgdata);
  }

  /** Fast shutdown (SIGINT): ends the sessions, writes a checkpoint. Idempotent. */
  async stop(): Promise<void> {
    this.stopping = true;
    const { pid } = this;
    if (pid === undefined) return;
    process.kill(pid, 'SIGINT');
    for (let waited = 0; runningPid(this.options.pgdata) === pid; waited += 50) {
      // SIGQUIT skips the checkpoint; the next start replays the log instead.
      if (waited === 8000) process.kill(pid, 'SIGQUIT');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private adopt(): void {
    const { pid } = this;
    const timer = setInterval(() => {
      if (!this.stopping && this.pid === pid) return;
      clearInterval(timer);
      if (!this.stopping) void this.revive('ended');
    }, LOOK_MS).unref();
  }

  private async boot(dataDir: string): Promise<void> {
    try {
      await this.spawn();
    } catch (error) {
      // Another program may have taken the port since the last start.
      this.settings.port = await freePort();
      saveSettings(dataDir, this.settings);
      this.log(`the database moves to port ${this.settings.port}: ${String(error)}`);
      await this.spawn();
    }
  }

  private async spawn(): Promise<void> {
    const child = spawnPostmaster(this.options, this.settings);
    this.child = child;
    await waitUntilReady(this.settings, child, this.options.logFile);
    child.once('exit', (code, signal) => {
      if (!this.stopping && this.child === child) void this.revive(`ended with ${signal ?? code}`);
    });
  }

  private async revive(reason: string): Promise<void> {
    for (let pause = 500; !this.stopping; pause = Math.min(pause * 2, 10_000)) {
      this.log(`the database ${reason}; starting it again`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.stopping) return;
      try {
        return await this.spawn();
      } catch (error) {
        reason = `did not start: ${String(error)}`;
      }
    }
  }
}
