import { validate as isUuid } from 'uuid';
import { type DeadLetter } from '../analytics/dead-letters/dead-letter';
import { DeadLetters } from '../analytics/dead-letters/dead-letters';
import { readProcessEnv } from '../config/process-env';
import { AuditLog } from '../dashboard/auth/audit/audit-log';
import { createPool } from '../database/pools';
import { withDatabase } from './with-database';

const USAGE = `npm run dead-letters                     lists what could not become a row, the newest last
npm run dead-letters -- retry            tries all of them again
npm run dead-letters -- retry <id>       tries one of them again
npm run dead-letters -- discard <id>     throws one of them away for good
npm run dead-letters -- discard          throws all of them away for good
`;
const SHOWN = 1000;
/** Whoever may run commands on this machine needs no account. */
const OPERATOR = { adminId: '00000000-0000-0000-0000-000000000000', name: 'command line', role: 'owner' };

/** The running application takes up within seconds what is to be tried again, any other at its next start. */
async function deadLetters(command: string | undefined, id: string | undefined): Promise<void> {
  const isKnown = command === undefined || command === 'retry' || command === 'discard';
  if (!isKnown || (id !== undefined && !isUuid(id))) throw new Error(`use it like this:\n${USAGE}`);
  await withDatabase(readProcessEnv(), async ({ DATABASE_URL }) => {
    const pool = createPool(DATABASE_URL ?? '', {
      name: 'dead-letters-command',
      max: 1,
      queryTimeoutMs: 30_000,
    });
    const letters = new DeadLetters(pool);
    const say = (text: string): void => void process.stdout.write(text);
    try {
      if (command === undefined)
        return say(listed((await letters.page({ limit: SHOWN })).items, await letters.count()));
      await new AuditLog(pool).record({
        admin: OPERATOR,
        action: `dead-letters.${command}`,
        subject: id ?? 'all',
        address: 'local',
      });
      if (command === 'retry') say(`${await letters.retry(id)} will be tried again.\n`);
      else say(`${await letters.discard(id)} thrown away.\n`);
    } finally {
      await pool.end();
    }
  });
}

function listed(letters: readonly DeadLetter[], total: number): string {
  if (letters.length === 0) return 'There are no dead letters.\n';
  const lines = letters
    .toReversed()
    .map(({ id, createdAt, sqlState, reason }) => `${id}  ${createdAt}  ${sqlState ?? '-----'}  ${reason}\n`);
  return `${total > letters.length ? `The newest ${letters.length}:\n` : ''}${lines.join('')}`;
}

deadLetters(process.argv[2], process.argv[3]).catch((error: unknown) => {
  process.stderr.write(`Dead letters: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
