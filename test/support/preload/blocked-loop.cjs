/** `node --require` this, and SIGUSR2 blocks the event loop of the process for TEST_BLOCK_MS milliseconds. */
const { performance } = require('node:perf_hooks');

process.on('SIGUSR2', () => {
  const end = performance.now() + Number(process.env.TEST_BLOCK_MS);
  while (performance.now() < end);
});
