import { type Env, loadEnv } from '../config/env';
import { type EventDefinition } from '../events/event-definition';

/** What another application decides for its analytics. */
export interface AnalyticsSettings {
  /** `postgres://…`; its tables are made by themselves. */
  databaseUrl: string;
  /** Where the journal lies; of this process alone. */
  dataDir: string;
  /** The bot's token, so that it is taken out of whatever is stored. */
  botToken?: string;
  /** IANA name; what "a day" means. Default: UTC. */
  timeZone?: string;
  /** How much of what is said is kept. Default: full. */
  captureText?: Env['CAPTURE_TEXT'];
  /** Whole months of events older than this are dropped. Default: kept for ever. */
  retentionDays?: number;
  /** Events of its own, beside those of the catalogue. */
  events?: Readonly<Record<string, EventDefinition>>;
}

/** @throws InvalidEnvironmentError naming each setting that is none */
export const environmentOf = (settings: AnalyticsSettings): Env =>
  loadEnv({
    DATABASE_URL: settings.databaseUrl,
    DATA_DIR: settings.dataDir,
    TELEGRAM_BOT_TOKEN: settings.botToken,
    ANALYTICS_TIME_ZONE: settings.timeZone,
    CAPTURE_TEXT: settings.captureText,
    EVENT_RETENTION_DAYS: settings.retentionDays?.toString(),
  });
