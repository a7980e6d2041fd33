import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where package.json lies, seen from the sources as well as from what was built of them. */
export function packageRoot(folder = __dirname): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Teleskop runs outside its package: no package.json above the code');
  return packageRoot(parent);
}
