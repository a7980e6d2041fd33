/**
 * Lets Node run the TypeScript of `test/` beside the sources, as jest does: `node -r ./scripts/lib/typescript.cjs file.ts`.
 * What is built and shipped never needs it. What was compiled once is kept, so that a process that measures its own
 * memory does not hold the compiler.
 */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const kept = join(__dirname, '../../node_modules/.cache/teleskop-typescript');
const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
  },
  module: { type: 'commonjs', ignoreDynamic: true },
  sourceMaps: 'inline',
};

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const hash = createHash('sha256').update(`${filename}\n${source}`).digest('hex');
  const file = join(kept, `${hash}.js`);
  if (!existsSync(file)) {
    mkdirSync(kept, { recursive: true });
    const { code } = require('@swc/core').transformSync(source, { ...options, filename });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  module._compile(readFileSync(file, 'utf8'), filename);
};
