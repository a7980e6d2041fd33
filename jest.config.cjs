/** One project a kind of test, so that `scripts/test.mjs` can run and count them apart. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
const project = (displayName, testMatch) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  transform: { '\\.ts$': swc },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
});

module.exports = {
  testTimeout: 60_000,
  projects: [
    project('unit', ['src/**/*.spec.ts', 'admin-ui/src/**/*.spec.ts', 'test/*.spec.ts']),
    project('e2e', ['test/e2e/**/*.spec.ts']),
    project('faults', ['test/faults/**/*.spec.ts']),
    project('browser', ['test/browser/**/*.spec.ts']),
  ],
};
