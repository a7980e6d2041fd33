/**
 * `npm test`: everything, from the style of the code to the admin in a browser. `npm test -- <pattern>` runs the
 * tests of files that fit the pattern, and nothing else.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from './lib/chromium.mjs';
import { build, checkNode, install, root } from './lib/set-up.mjs';
import { lastLines, run, say } from './lib/step.mjs';

const patterns = process.argv.slice(2);
let passed = 0;
let failed = 0;

/** A check that is one test by itself. */
async function check(what, args) {
  const { code, output } = await run(what, 'npx', args, { cwd: root });
  if (code === 0) passed += 1;
  else {
    failed += 1;
    say(`  ${what} ✗`);
    say(lastLines(output, 80));
  }
}

/** One project of jest.config.cjs, counted test by test. */
async function suite(what, project, env = process.env) {
  const folder = mkdtempSync(join(tmpdir(), 'teleskop-results-'));
  const results = join(folder, 'results.json');
  const workers = project === 'unit' ? '2' : '1';
  const args = [
    'jest',
    '--selectProjects',
    project,
    '--maxWorkers',
    workers,
    '--forceExit',
    '--json',
    '--outputFile',
    results,
  ];
  const only = patterns.length > 0 ? ['--passWithNoTests', '--testPathPatterns', ...patterns] : [];
  const { code, output } = await run(what, 'npx', [...args, ...only], { cwd: root, env });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
      readFileSync(results, 'utf8'),
    );
    // A test that does not run proves nothing; it counts as one that fails.
    const broken = numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
    passed += numPassedTests;
    failed += broken || (code === 0 ? 0 : 1);
    say(`  ${what}: ${numPassedTests} passed, ${broken} failed`);
  } catch {
    failed += 1;
  }
  if (code !== 0) say(lastLines(output.replace(/^\{"numFailedTestSuites".*$/m, ''), 200));
  rmSync(folder, { recursive: true, force: true });
}

checkNode();
process.chdir(root);
await install();
const browser = await chromium();
if (patterns.length === 0) {
  await check('Style (ESLint)', ['eslint', '.', '--max-warnings', '0']);
  await check('Style (Prettier)', ['prettier', '--check', '.']);
  await check('Types of the backend', ['tsc', '--noEmit']);
  await check('Types of the admin', ['--workspace', 'admin-ui', 'tsc', '--noEmit']);
}
await build();
await suite('Unit tests', 'unit');
await suite('End-to-end tests', 'e2e');
await suite('Fault tests', 'faults');
if (browser) await suite('Browser tests', 'browser', { ...process.env, CHROMIUM_PATH: browser });
else {
  failed += 1;
  say('  Browser tests: there is no Chromium. Install one, or set CHROMIUM_PATH.');
}

say();
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
