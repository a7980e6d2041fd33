import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Injection token of the folder that holds the built admin. */
export const ADMIN_FILES = Symbol('ADMIN_FILES');

/** Where `npm run build` leaves it, seen from the sources as well as from what was built of them. */
export const builtAdmin = (): string => join(packageRoot(__dirname), 'admin-ui', 'dist');

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Teleskop runs outside its package: no package.json above the code');
  return packageRoot(parent);
}
