import { HttpModule, HttpService } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ENV } from '../config/config.module';
import { type Env } from '../config/env';
import { MediaModule } from '../media/media.module';
import { ArchiveDatabase } from './archive/archive-database';
import { ArchiveIntake } from './archive/archive-intake';
import { ArchiveLedger } from './archive/archive-ledger';
import { ArchiveNotes } from './archive/archive-notes';
import { ARCHIVE_SETTINGS, type ArchiveSettings, archiveSettings } from './archive/archive-settings';
import { ArchiveListener } from './archive/archive.listener';
import { ArchiveService } from './archive/archive.service';
import { ArchiveQueue } from './archive/jobs/archive-queue';
import { Archivist } from './archive/jobs/archivist';
import { JobBoard } from './archive/jobs/job-board';
import { Uploads } from './archive/uploads';
import { ForgottenPictures } from './erasure/forgotten-pictures';
import { HeldArchive } from './erasure/held-archive';
import { RemovalQueue } from './erasure/removal-queue';
import { Removals } from './erasure/removals';
import { ImageHost } from './image-host';
import { CloudflareImages } from './images/cloudflare-images';

/** Pictures for good: another image host is another driver, bound here. */
@Module({
  imports: [MediaModule, HttpModule],
  providers: [
    { provide: ImageHost, inject: [ENV, ARCHIVE_SETTINGS, HttpService], useFactory: imageHostOf },
    { provide: ARCHIVE_SETTINGS, useValue: archiveSettings },
    ArchiveDatabase,
    ArchiveNotes,
    ArchiveLedger,
    JobBoard,
    ArchiveQueue,
    ForgottenPictures,
    RemovalQueue,
    Removals,
    HeldArchive,
    Uploads,
    Archivist,
    ArchiveIntake,
    ArchiveService,
    ArchiveListener,
  ],
  exports: [ArchiveService],
})
export class CloudflareModule {}

/** @returns null without an account: then pictures stay on this machine */
function imageHostOf(env: Env, settings: ArchiveSettings, http: HttpService): ImageHost | null {
  const { CLOUDFLARE_API_TOKEN: apiToken, CLOUDFLARE_ACCOUNT_ID: accountId } = env;
  const { CLOUDFLARE_ACCOUNT_HASH: accountHash, CLOUDFLARE_API_ROOT: apiRoot } = env;
  if (!apiToken || !accountId || !accountHash) return null;
  const deadlines = { ask: settings.askDeadlineMs, upload: settings.uploadDeadlineMs };
  return new CloudflareImages(http, { apiRoot, apiToken, accountId, accountHash }, deadlines);
}
