import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { setTimeout as delay } from 'node:timers/promises';
import { type Pool } from 'pg';
import { AppModule } from '../app.module';
import { DataDirInUseError, DataDirLock } from '../config/data-dir-lock';
import { type Env } from '../config/env';
import { readProcessEnv } from '../config/process-env';
import { ErasureRequests } from '../dashboard/erasure/erasure-requests';
import { Database } from '../database/database';
import { EmbeddedPostgres } from '../database/embedded/embedded-postgres';
import { createPool } from '../database/pools';
import { PersonalData } from '../events/personal-data';

const USAGE = 'npm run erase -- <clientId>   forgets that person everywhere; there is no way back';
const LOOK_EVERY_MS = 500;

/**
 * The running application does it itself, because only it holds the journal and the pictures; while it is off, the
 * command opens the house without its bot.
 */
async function erase(argument: string | undefined): Promise<void> {
  const clientId = Number(argument);
  if (!argument || !Number.isSafeInteger(clientId) || clientId === 0)
    throw new Error(`which person? Use it like this:\n${USAGE}`);
  const env = readProcessEnv();
  const lock = await DataDirLock.acquire(env.DATA_DIR).catch((error: unknown) => {
    if (error instanceof DataDirInUseError) return undefined;
    throw error;
  });
  const postgres = env.DATABASE_URL ? undefined : await EmbeddedPostgres.start({ dataDir: env.DATA_DIR });
  const url = postgres?.url ?? env.DATABASE_URL ?? '';
  try {
    report(await (lock ? eraseAlone({ ...env, DATABASE_URL: url }, clientId) : askToErase(url, clientId)));
  } finally {
    if (lock) await postgres?.stop();
    await lock?.release();
  }
}

async function eraseAlone(env: Env, clientId: number): Promise<Record<string, number>> {
  // The demo has no token of its own; nothing is said to Telegram here, so any will do.
  const whole = { ...env, TELEGRAM_BOT_TOKEN: env.TELEGRAM_BOT_TOKEN ?? '1:nobody' };
  const house = await NestFactory.createApplicationContext(AppModule.forRoot(whole), { logger: ['error'] });
  try {
    await house.get(Database).whenReady();
    return await house.get(PersonalData).erase(clientId);
  } finally {
    await house.close();
  }
}

async function askToErase(url: string, clientId: number): Promise<Record<string, number>> {
  const pool: Pool = createPool(url, { name: 'erase-command', max: 1, queryTimeoutMs: 10_000 });
  try {
    const requests = new ErasureRequests(pool);
    await requests.add(clientId);
    process.stdout.write('The running application is asked to erase …\n');
    for (let told: string | null = null; ; await delay(LOOK_EVERY_MS)) {
      const request = await requests.one(clientId);
      if (request?.doneAt) return request.erased ?? {};
      if (request?.failure && request.failure !== told)
        process.stdout.write(`Not complete yet: ${(told = request.failure)}\n`);
    }
  } finally {
    await pool.end();
  }
}

function report(erased: Record<string, number>): void {
  const parts = Object.entries(erased).filter(([, count]) => count > 0);
  process.stdout.write(
    parts.length === 0
      ? 'Nothing was kept of that person.\n'
      : `Erased: ${parts.map(([name, count]) => `${count} ${name}`).join(', ')}\n`,
  );
}

erase(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`Erasing: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
