import { ConsoleLogger, Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { createCanvas } from '@napi-rs/canvas';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveIntake } from '../../src/cloudflare/archive/archive-intake';
import { ArchiveService } from '../../src/cloudflare/archive/archive.service';
import { ARCHIVE_SETTINGS, type ArchiveSettings } from '../../src/cloudflare/archive/archive-settings';
import { CloudflareModule } from '../../src/cloudflare/cloudflare.module';
import { ConfigModule } from '../../src/config/config.module';
import { loadEnv } from '../../src/config/env';
import { DatabaseModule } from '../../src/database/database.module';
import { type AppEvent } from '../../src/events/catalogue';
import { EventBus } from '../../src/events/event-bus';
import { EventsModule } from '../../src/events/events.module';
import { On } from '../../src/events/listen';
import { PersonalData } from '../../src/events/personal-data';
import { type PartStatus, StatusBoard } from '../../src/events/status-board';
import { PictureFiles } from '../../src/media/picture-files';
import { type FakeCloudflare } from './fake-cloudflare';

export const API_TOKEN = 'cf-token-that-nobody-may-see';
export const CLIENT = 4242;

/** Impatient, so that two days of retries fit into a test. */
export const impatient: ArchiveSettings = {
  concurrency: 2,
  pollMs: 20,
  sweepMs: 50,
  firstPauseMs: 10,
  longestPauseMs: 50,
  maxAttempts: 4,
  askDeadlineMs: 1500,
  uploadDeadlineMs: 1500,
};

class LinesLogger extends ConsoleLogger {
  constructor(private readonly lines: string[]) {
    super();
  }

  protected override printMessages(messages: unknown[]): void {
    this.lines.push(...messages.map(String));
  }
}

@Injectable()
class Announcements {
  readonly archived: AppEvent<'picture_archived'>['payload'][] = [];
  readonly generated: AppEvent<'image_generated'>[] = [];

  @On('image_generated')
  noteGenerated(event: AppEvent<'image_generated'>): void {
    this.generated.push(event);
  }

  @On('picture_archived')
  noteArchived({ payload }: AppEvent<'picture_archived'>): void {
    this.archived.push(payload);
  }
}

@Module({ providers: [Announcements], exports: [Announcements] })
class AnnouncementsModule {}

export interface ArchiveHouseOptions {
  databaseUrl: string;
  cloudflare?: FakeCloudflare;
  /** Given: the folder of an earlier house, which is then not removed. */
  dataDir?: string;
  settings?: Partial<ArchiveSettings>;
}

/** The archive with everything it really runs on: bus, database, disk and HTTP. */
export class ArchiveHouse {
  private constructor(
    private readonly module: TestingModule,
    /** What was logged. */
    readonly lines: readonly string[],
    readonly dataDir: string,
    private readonly ownsDataDir: boolean,
  ) {}

  static async open(options: ArchiveHouseOptions): Promise<ArchiveHouse> {
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'teleskop-archive-'));
    const env = loadEnv({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      DATABASE_URL: options.databaseUrl,
      ...(options.cloudflare && {
        CLOUDFLARE_API_TOKEN: API_TOKEN,
        CLOUDFLARE_ACCOUNT_ID: 'account',
        CLOUDFLARE_ACCOUNT_HASH: 'hash',
        CLOUDFLARE_API_ROOT: options.cloudflare.apiRoot,
      }),
    });
    const lines: string[] = [];
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(env),
        EventsModule,
        DatabaseModule,
        CloudflareModule,
        AnnouncementsModule,
      ],
    })
      .setLogger(new LinesLogger(lines))
      .overrideProvider(ARCHIVE_SETTINGS)
      .useValue({ ...impatient, ...options.settings })
      .compile();
    await module.init();
    return new ArchiveHouse(module, lines, dataDir, options.dataDir === undefined);
  }

  /** A picture as the studio makes one: on disk first, then announced. */
  async generate(bytes = paintedPng()): Promise<string> {
    const pictureId = randomUUID();
    await this.files.save(pictureId, bytes);
    this.announce(pictureId);
    await this.bus.settled();
    return pictureId;
  }

  announce(pictureId: string): void {
    this.bus.publish('image_generated', { clientId: CLIENT, pictureId, prompt: 'a boat' });
  }

  get bus(): EventBus {
    return this.module.get(EventBus);
  }

  get files(): PictureFiles {
    return this.module.get(PictureFiles, { strict: false });
  }

  get people(): PersonalData {
    return this.module.get(PersonalData);
  }

  get archive(): ArchiveService {
    return this.module.get(ArchiveService, { strict: false });
  }

  /** What the archive does once a minute by itself. */
  sweep(): Promise<void> {
    return this.module.get(ArchiveIntake, { strict: false }).sweep();
  }

  get archived(): Announcements['archived'] {
    return this.module.get(Announcements, { strict: false }).archived;
  }

  get generated(): Announcements['generated'] {
    return this.module.get(Announcements, { strict: false }).generated;
  }

  get status(): PartStatus | undefined {
    return this.module.get(StatusBoard).read().archive;
  }

  /** Names of the files that still lie here. */
  get filesLeft(): string[] {
    return readdirSync(join(this.dataDir, 'images')).sort();
  }

  async close(): Promise<void> {
    await this.module.close();
    if (this.ownsDataDir) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

export function paintedPng(side = 16): Buffer {
  const canvas = createCanvas(side, side);
  const context = canvas.getContext('2d');
  context.fillStyle = `hsl(${Math.floor(Math.random() * 360)} 80% 50%)`;
  context.fillRect(0, 0, side, side);
  return canvas.toBuffer('image/png');
}
