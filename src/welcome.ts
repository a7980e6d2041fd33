import { type AddressInfo } from 'node:net';
import { AdminPassword } from './dashboard/auth/admin-password';
import { Database } from './database/database';
import { type House } from './house';
import { say } from './progress';

/** Tells where the admin is and how to get in, as soon as the database can say. */
export async function welcome({ app }: House, demo: boolean): Promise<void> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://localhost:${port}/analytics`;
  await app.get(Database).whenReady();
  const { password, source } = await app.get(AdminPassword).ensure();
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
