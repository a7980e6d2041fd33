import { join } from 'node:path';
import { packageRoot } from '../package-root';

/** Injection token of the folder that holds the built admin. */
export const ADMIN_FILES = Symbol('ADMIN_FILES');

/** Where `npm run build` leaves it, seen from the sources as well as from what was built of them. */
export const builtAdmin = (): string => join(packageRoot(), 'admin-ui', 'dist');
