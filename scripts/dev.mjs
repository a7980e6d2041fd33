/** `npm run dev`: the backend, restarted at each change, and Vite's server for the admin; they end together. */
import { spawn } from 'node:child_process';
import { checkNode, install, root } from './lib/set-up.mjs';

checkNode();
await install();

const env = { ...process.env, NODE_ENV: 'development' };
const start = (args) => spawn('npx', args, { cwd: root, env, stdio: 'inherit' });
const running = [start(['nest', 'start', '--watch']), start(['--workspace', 'admin-ui', 'vite'])];

const stop = () => {
  for (const child of running) child.kill('SIGTERM');
};
for (const child of running) child.once('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
