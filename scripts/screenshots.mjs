/**
 * `npm run screenshots`: makes the pictures of the README again, from the real panel. A history that is the same each
 * time stands behind the figures; the demo's people talk, and get pictures, while one looks.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium as playwright } from 'playwright-core';
import { chromium } from './lib/chromium.mjs';
import { build, checkNode, install, root } from './lib/set-up.mjs';
import { must, say } from './lib/step.mjs';

const HISTORY = ['--events', '150000', '--users', '1800', '--days', '90', '--seed', '7'];
const PASSWORD = 'only for the pictures';
const PATIENCE_MS = 180_000;
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 780 }, colorScheme: 'dark' };

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The first answer that is one, of something that takes its time. */
async function until(what, ask) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await ask().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await wait(1000);
  }
}

/** Somebody of the demo who talked a while, and got a picture just now: those of the history have none. */
async function talkative(request, address) {
  const ask = async (path) => (await request.get(`${address}/api/analytics/${path}`)).json();
  const { items } = await ask('users?sort=lastSeenAt&order=desc&limit=30');
  for (const person of items.filter(({ images, messages }) => images > 0 && messages > 5)) {
    const { items: last } = await ask(`users/${person.clientId}/events?limit=5`);
    if (last.some(({ eventName, imageUrl }) => eventName === 'image_generated' && imageUrl)) return person;
  }
  return undefined;
}

async function pictures(browser, address) {
  const take = async (name, path, options, arrive) => {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    await context.request.post(`${address}/api/auth/login`, { data: { password: PASSWORD } });
    const page = await context.newPage();
    await page.goto(`${address}/analytics${await path(context.request)}`);
    await arrive(page);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await wait(800);
    await page.screenshot({ path: join(root, 'docs/screenshots', `${name}.png`), animations: 'disabled' });
    await context.close();
    say(`  docs/screenshots/${name}.png`);
  };
  let person;
  const conversation = async (request) => {
    person ??= await until('a conversation with a picture', () => talkative(request, address));
    return `/users/${person.clientId}`;
  };
  const picture = (page) =>
    page.getByRole('region', { name: 'Conversation' }).locator('img').last().waitFor();
  await take('timeline', conversation, DESKTOP, picture);
  await take('timeline-phone', conversation, PHONE, picture);
  await take(
    'live',
    async () => '/live',
    DESKTOP,
    (page) => page.locator('ol li').nth(8).waitFor(),
  );
  await take(
    'statistics',
    async () => '/statistics',
    DESKTOP,
    (page) => page.getByText('Newest users').waitFor(),
  );
}

checkNode();
process.chdir(root);
await install();
await build();
const executablePath = await chromium();
if (!executablePath) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.');
const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-screenshots-'));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), ADMIN_PASSWORD: PASSWORD };
for (const name of ['TELEGRAM_BOT_TOKEN', 'DATABASE_URL']) delete env[name];
let house;
let browser;
try {
  await must('Inventing a history', 'node', ['dist/src/commands/crowd.js', ...HISTORY], '', { env });
  house = spawn('node', ['dist/src/main.js'], { env, stdio: 'ignore' });
  await until('Teleskop', async () => (await fetch(`${address}/health/ready`)).ok);
  browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  await pictures(browser, address);
} finally {
  await browser?.close();
  if (house) {
    const ended = new Promise((resolve) => house.once('exit', resolve));
    house.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
