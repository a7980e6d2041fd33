/**
 * `npm start`: whatever is missing is made first. Then the application runs in this very process, so that a signal
 * meets one process and not a chain of them.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, checkNode, install, root } from './lib/set-up.mjs';

checkNode();
process.chdir(root);
await install();
await build();
await import(pathToFileURL(join(root, 'dist/src/main.js')).href);
