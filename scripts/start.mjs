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
endWithNpm();
await import(pathToFileURL(join(root, 'dist/src/main.js')).href);

/** npm hands a signal on to a shell, which ends without handing it on to us: then we are left without a parent. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
