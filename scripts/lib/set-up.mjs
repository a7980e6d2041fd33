import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, matches, stampWith } from './fingerprint.mjs';
import { must, say } from './step.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const LEAST_NODE = [20, 19];
const SOURCES = [
  'src',
  'migrations',
  'ormconfig.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package-lock.json',
  'admin-ui',
];

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  say(
    `Teleskop needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Installs exactly what the lock file says, unless that is there. */
export async function install() {
  const stamp = join(root, 'node_modules', '.teleskop-installed');
  const machine = `${process.platform} ${process.arch} ${process.versions.modules}`;
  const print = fingerprint(root, ['package.json', 'admin-ui/package.json', 'package-lock.json'], machine);
  if (matches(stamp, print)) return;
  await must(
    'Installing dependencies',
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund'],
    'Is the npm registry reachable, and may this user write to the folder? Then start again.',
    { cwd: root },
  );
  stampWith(stamp, print);
}

/** Builds backend and admin, unless what is built is what the sources say. */
export async function build() {
  const stamp = join(root, 'dist', '.teleskop-built');
  const print = fingerprint(root, SOURCES);
  const admin = join(root, 'admin-ui', 'dist', 'index.html');
  if (matches(stamp, print) && existsSync(admin)) return;
  // Migrations are found by a pattern: one that was renamed must not stay behind.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await must('Building', 'npm', ['run', 'build'], 'The lines above say where.', { cwd: root });
  stampWith(stamp, print);
}
