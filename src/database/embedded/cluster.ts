import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Placement } from './placement';
import { cleanEnvironment } from './postmaster';
import { DATABASE, type Settings, urlOf, USER } from './settings';
import { type Identity } from './unprivileged-user';

/** Makes the cluster unless it is there. An interrupted attempt leaves nothing that a later one would trip over. */
export async function ensureCluster(
  place: Placement,
  version: string,
  settings: Settings,
  who: Identity | undefined,
): Promise<string> {
  const pgdata = join(place.data, `pg${version.split('.')[0]}`);
  if (existsSync(pgdata)) return pgdata;
  const unfinished = `${pgdata}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  await initdb(place.programs, unfinished, settings.password, who);
  renameSync(unfinished, pgdata);
  return pgdata;
}

async function initdb(
  programs: string,
  pgdata: string,
  password: string,
  who: Identity | undefined,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'teleskop-initdb-'));
  const passwordFile = join(folder, 'password');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (who) for (const path of [folder, passwordFile]) chownSync(path, who.uid, who.gid);
    await run(
      join(programs, 'bin/initdb'),
      [
        `--pgdata=${pgdata}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // Case folding and character classes of Unicode, without depending on the machine's locales.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      who,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: string[], who: Identity | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...who,
      cwd: '/',
      env: cleanEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with code ${code}:\n${output.slice(-2000)}`)),
    );
  });
}

export async function ensureDatabase(settings: Settings): Promise<void> {
  const client = new Client({ connectionString: urlOf(settings, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}
