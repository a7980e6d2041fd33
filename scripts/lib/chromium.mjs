import { existsSync } from 'node:fs';
import { must } from './step.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const found = () => [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));

/** The path of a Chromium; on Debian as root one is installed if need be. Elsewhere undefined, where there is none. */
export async function chromium() {
  if (found()) return found();
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const advice = 'Install Chromium by hand, or set CHROMIUM_PATH.';
  await must('Reading the list of packages', 'apt-get', ['update'], advice, { env });
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
  await must('Installing Chromium', 'apt-get', packages, advice, { env });
  return found();
}
