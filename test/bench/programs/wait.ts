import { setImmediate as turn } from 'node:timers/promises';
import { CaptureHouse } from '../support/capture-house';

/** Nobody listens there. */
const AWAY = 'postgres://nobody:nothing@127.0.0.1:9/away';

/** Publishes events into a house without a database, and prints what that needs. */
async function wait(events: number): Promise<void> {
  const house = await CaptureHouse.open(AWAY, { JOURNAL_MAX_MB: '16384' });
  const memory: number[] = [];
  const began = performance.now();
  for (let published = 0; published < events; published += 1) {
    house.bus.publish('user_message', {
      clientId: 1 + (published % 50_000),
      kind: 'text',
      message: `Is anybody there? I have been waiting for an answer since ${published % 24} o'clock.`,
      person: { firstName: 'Ada' },
    });
    if (published % 200 === 0) await turn();
    if (published % (events / 10) === 0) memory.push(process.memoryUsage().rss);
  }
  await house.journal.settled();
  memory.push(process.memoryUsage().rss);
  const ms = performance.now() - began;
  const { depth, refused, bytes } = house.journal.figures();
  await house.close();
  process.stdout.write(`${JSON.stringify({ ms, memory, depth, refused, bytes })}\n`);
}

void wait(Number(process.argv[2])).then(() => process.exit());
