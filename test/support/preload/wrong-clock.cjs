/**
 * `node --require` this, and the clock of the process goes wrong: SIGUSR2 sets it to the next offset of
 * TEST_CLOCK_OFFSETS (milliseconds, joined by commas). Timers are not touched, as they are not by a real jump.
 */
const offsets = process.env.TEST_CLOCK_OFFSETS.split(',').map(Number);
let offset = 0;
const RealDate = Date;
const now = () => RealDate.now() + offset;

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
process.on('SIGUSR2', () => (offset = offsets.shift() ?? 0));
