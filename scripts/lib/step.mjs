import { spawn } from 'node:child_process';

/** Shown when a step fails; enough to see why without scrolling for minutes. */
const LAST_LINES = 40;
/** Longer than this and a person wonders whether anything happens. */
const SILENCE_MS = 1500;

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** A child that is running now, so that a signal to us can be handed on. */
const children = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (children.size === 0) return;
    for (const child of children) child.kill(signal);
    process.exitCode = 130;
  });
}

/**
 * Runs a program quietly and reports how long it takes; its output is shown only when it fails.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(what, command, args, { cwd, env = process.env, quiet = false } = {}) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const tty = process.stdout.isTTY && !quiet;
  let said = 0;
  const ticker = setInterval(() => {
    if (quiet) return;
    if (tty) process.stdout.write(`\r  ${what} … ${seconds()} s `);
    else if (seconds() >= said * 2) say(`  ${what} … ${(said = seconds())} s`);
  }, SILENCE_MS);

  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      resolve(1);
    });
    child.once('close', (status, signal) => resolve(status ?? (signal ? 130 : 1)));
  });
  children.delete(child);
  clearInterval(ticker);
  if (tty) process.stdout.write('\r\x1b[K');
  if (code === 0 && !quiet) say(`  ${what} ✓ ${seconds()} s`);
  if (process.exitCode === 130) process.exit();
  return { code, output };
}

export const lastLines = (output, count = LAST_LINES) =>
  output.trimEnd().split('\n').slice(-count).join('\n');

/** As `run`, but a failure ends the process and says what to do. */
export async function must(what, command, args, advice, options) {
  const { code, output } = await run(what, command, args, options);
  if (code === 0) return;
  say(lastLines(output));
  say();
  say(`${what} failed. ${advice}`);
  process.exit(1);
}
