import { type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { AdminPassword } from './dashboard/auth/admin-password';
import { Database } from './database/database';
import { type House } from './house';
import { say } from './progress';

const RETRY_MS = 1000;

/** Tells where the admin is and how to get in, as soon as the database can say. */
export async function welcome({ app }: House, demo: boolean): Promise<void> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://localhost:${port}/analytics`;
  await app.get(Database).whenReady();
  const { password, source } = await insist(() => app.get(AdminPassword).ensure());
  const hint = {
    generated: `${password}   (shown this once; set ADMIN_PASSWORD to choose your own)`,
    environment: 'the one in ADMIN_PASSWORD',
    stored: 'the one shown at the first start (forgotten? start once with ADMIN_PASSWORD=…)',
  }[source];
  say('');
  say('  Teleskop is running.');
  say(`  Admin     ${address}`);
  say(`  Password  ${hint}`);
  if (demo)
    say('  Demo      no TELEGRAM_BOT_TOKEN: a simulated Telegram with a crowd of people talks to the bot');
  say('  Stop      Ctrl-C');
  say('');
}

/** The database may go away again at this very moment; that must not end a bot that is running already. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await delay(RETRY_MS);
    }
  }
}
