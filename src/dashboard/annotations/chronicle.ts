import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Pool } from 'pg';
import { type StoredRecord, StoredFeed } from '../../analytics/store/stored-feed';
import { today } from '../../analytics/reports/date-range';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { Database } from '../../database/database';
import { DASHBOARD_POOL } from '../dashboard-pool';
import { packageVersion } from '../package-version';
import { HOUSE } from './annotation';

/**
 * Notes by itself what explains a change of the figures: a persona that is new, a version that came into use, an
 * experiment that began. Each is noted once, by whichever server sees it first; an admin may remove it for good.
 */
@Injectable()
export class Chronicle implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(Chronicle.name);
  private readonly noted = new Set<string>();
  private stopListening: () => void = () => undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    @Inject(DASHBOARD_POOL) private readonly pool: Pool,
    @Inject(ENV) private readonly env: Env,
    private readonly feed: StoredFeed,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.feed.onStored((records) => this.read(records));
    void this.database.whenReady().then(() => {
      const version = packageVersion();
      this.write(() => this.note('version', version, today(this.env.ANALYTICS_TIME_ZONE)));
      this.write(() => this.notePersonas());
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopListening();
    await this.writing;
  }

  private read(records: readonly StoredRecord[]): void {
    for (const { row } of records) {
      if (row.personaId !== null) this.once(`persona:${row.personaId}`, () => this.notePersonas());
      if (row.eventName !== 'experiment_exposed') continue;
      const { experimentId } = JSON.parse(row.meta) as { experimentId?: unknown };
      if (typeof experimentId !== 'string') continue;
      const day = today(this.env.ANALYTICS_TIME_ZONE, new Date(row.createdAt));
      this.once(`experiment:${experimentId}`, () => this.note('experiment', experimentId, day));
    }
  }

  /** What could not be written is tried again when it is seen again. */
  private once(origin: string, write: () => Promise<void>): void {
    if (this.noted.has(origin)) return;
    this.noted.add(origin);
    this.write(write, () => this.noted.delete(origin));
  }

  /** One after the other and in the background: nobody waits for a note. */
  private write(write: () => Promise<void>, failed: () => void = () => undefined): void {
    this.writing = this.writing.then(write).catch((error: unknown) => {
      this.logger.debug(`could not note something: ${String(error)}`);
      failed();
    });
  }

  private async note(about: string, subject: string, day: string): Promise<void> {
    await this.pool.query(
      `INSERT INTO annotations (annotation_id, day, text, created_by, origin)
       VALUES (gen_random_uuid(), $1, $2, $3, $4) ON CONFLICT (origin) DO NOTHING`,
      [day, subject, HOUSE, `${about}:${subject}`],
    );
  }

  /** On the first day of all every persona is new, which says nothing. */
  private async notePersonas(): Promise<void> {
    await this.pool.query(
      `WITH first AS (
         SELECT persona_id, min(day) AS day FROM tg_day_gaps
         WHERE previous_day = '-infinity' AND persona_id <> '' GROUP BY persona_id
       )
       INSERT INTO annotations (annotation_id, day, text, created_by, origin)
       SELECT gen_random_uuid(), day, coalesce(persona_name, persona_id), $1, 'persona:' || persona_id
       FROM first LEFT JOIN tg_personas USING (persona_id)
       WHERE day > (SELECT min(day) FROM tg_day_gaps WHERE persona_id = '' AND previous_day = '-infinity')
       ON CONFLICT (origin) DO NOTHING`,
      [HOUSE],
    );
  }
}
