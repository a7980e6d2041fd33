/** `node --require` this, and SIGUSR2 blocks the event loop of the process for TEST_BLOCK_MS milliseconds. */
process.on('SIGUSR2', () => {
  const end = performance.now() + Number(process.env.TEST_BLOCK_MS);
  while (performance.now() < end);
});
