import { validate as isUuid } from 'uuid';
import { ArchiveDatabase } from '../cloudflare/archive/archive-database';
import { ArchiveLedger, type FailedPicture } from '../cloudflare/archive/archive-ledger';
import { readProcessEnv } from '../config/process-env';
import { withDatabase } from './with-database';

const USAGE = `npm run archive                       lists the pictures that could not be archived
npm run archive -- retry              gives all of them a new start
npm run archive -- retry <pictureId>  gives one of them a new start
`;

/** The running application takes a new start up within a minute, any other at its next start. */
async function archive(command: string | undefined, pictureId: string | undefined): Promise<void> {
  const isKnown = command === undefined || command === 'retry';
  if (!isKnown || (pictureId !== undefined && !isUuid(pictureId)))
    throw new Error(`use it like this:\n${USAGE}`);
  await withDatabase(readProcessEnv(), async (env) => {
    const database = new ArchiveDatabase(env);
    const ledger = new ArchiveLedger(database);
    try {
      process.stdout.write(
        command === 'retry' ? retried(await ledger.retry(pictureId)) : listed(await ledger.failures()),
      );
    } finally {
      await database.onApplicationShutdown();
    }
  });
}

function listed(failures: readonly FailedPicture[]): string {
  if (failures.length === 0) return 'No picture has failed to be archived.\n';
  return failures
    .map(
      ({ pictureId, failedAt, attempts, lastError }) =>
        `${pictureId}  ${failedAt.toISOString()}  ${attempts} attempts  ${lastError ?? ''}\n`,
    )
    .join('');
}

function retried(pictureIds: readonly string[]): string {
  if (pictureIds.length === 0) return 'There is nothing to retry.\n';
  return `These get a new start:\n${pictureIds.join('\n')}\n`;
}

archive(process.argv[2], process.argv[3]).catch((error: unknown) => {
  process.stderr.write(`Archive: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
