import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** How to reach the embedded database; kept beside it, readable by its owner only. */
export interface Settings {
  port: number;
  password: string;
}

export const USER = 'teleskop';
export const DATABASE = 'teleskop';

export const urlOf = ({ port, password }: Settings, database = DATABASE): string =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

export async function loadSettings(dataDir: string): Promise<Settings> {
  const file = fileIn(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Settings;
  return saveSettings(dataDir, { port: await freePort(), password: randomBytes(18).toString('base64url') });
}

export function saveSettings(dataDir: string, settings: Settings): Settings {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(settings)}\n`, { mode: 0o600 });
  return settings;
}

/** A loopback port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const fileIn = (dataDir: string): string => join(dataDir, 'postgres.json');
