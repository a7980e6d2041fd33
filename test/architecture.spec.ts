import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { brokenAdminArrows } from './support/architecture/broken-admin-arrows';
import { brokenArrows, type Source } from './support/architecture/broken-arrows';

const root = join(__dirname, '..');

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(root, path).split(sep).join(posix.sep),
      text: readFileSync(path, 'utf8'),
    }));
}

describe('the plan of the house', () => {
  it('is kept by every import in src', () => {
    const sources = sourcesIn('src');
    expect(sources.length).toBeGreaterThan(100);
    expect(brokenArrows(sources)).toEqual([]);
  });

  it('is kept by every import in the admin', () => {
    const sources = sourcesIn('admin-ui/src');
    expect(sources.length).toBeGreaterThan(30);
    expect(brokenAdminArrows(sources)).toEqual([]);
  });

  describe('is guarded against', () => {
    const broken = (path: string, text: string) => brokenArrows([{ path, text }]);

    it.each([
      ['a plain import', `import { x } from '../bot/bot.module';`],
      ['an import of types', `import { type X } from '../bot/bot.module';`],
      ['a bare import', `import '../bot/bot.module';`],
      ['import()', `const x = await import('../bot/bot.module');`],
      ['an imported type', `let x: import('../bot/bot.module').X;`],
      ['export … from', `export { x } from '../bot/bot.module';`],
      ['export * from', `export * from '../bot/bot.module';`],
      ['require()', `const x = require('../bot/bot.module');`],
      ['import = require', `import x = require('../bot/bot.module');`],
    ])('%s against an arrow', (_form, text) => {
      expect(broken('src/companion/x.ts', text)).toEqual([
        expect.stringContaining('companion may not import bot'),
      ]);
    });

    it.each([
      ['a folder that is not in the plan', 'src/cellar/x.ts', '', 'not in the plan'],
      [
        'reaching behind a face',
        'src/bot/x.ts',
        `import '../companion/credits/ledger';`,
        'not a face of companion',
      ],
      [
        'the tests in the program',
        'src/bot/x.ts',
        `import '../../test/support/until';`,
        'nothing of its tests',
      ],
      ['a fixture in the program', 'src/bot/x.ts', `import './x.fixture';`, 'nothing of its tests'],
      ['a way around through the root', 'src/bot/x.ts', `import '../house';`, 'nothing of the front door'],
      ['a path outside', 'src/bot/x.ts', `import '../../admin-ui/src/lib/api';`, 'outside src'],
    ])('%s', (_what, path, text, reason) => {
      expect(broken(path, text)).toEqual([expect.stringContaining(reason)]);
    });

    it('nothing that is allowed', () => {
      expect(
        broken(
          'src/bot/updates/x.ts',
          `import { EventBus } from '../../events/event-bus'; import 'telegraf';`,
        ),
      ).toEqual([]);
    });

    it.each([
      ['lib', 'admin-ui/src/lib/x.ts', '../features/users/use-users'],
      ['components', 'admin-ui/src/components/x.tsx', '@/features/users/use-users'],
      ['a feature', 'admin-ui/src/features/users/x.ts', '../timeline/use-timeline'],
      ['a feature, upwards,', 'admin-ui/src/features/users/x.ts', '@/app/router'],
    ])('%s of the admin importing what it must not', (_what, path, specifier) => {
      expect(brokenAdminArrows([{ path, text: `import '${specifier}';` }])).toHaveLength(1);
    });
  });
});
