import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { CaptureHouse } from '../support/capture-house';
import { crowdEvents } from '../support/crowd-events';
import { timed } from '../support/statistics';

/** The publisher waits while so many are on their way: an outage is another measurement. */
const AHEAD = 15_000;

/** Publishes the crowd's events and prints how long it took until all of them were committed, in milliseconds. */
async function publish(url: string, events: number): Promise<void> {
  const house = await CaptureHouse.open(url);
  await house.ready();
  let memory = 0;
  const ms = await timed(async () => {
    let published = 0;
    for (const { name, payload } of crowdEvents(events)) {
      house.bus.publish(name, payload);
      published += 1;
      if (published % 50 === 0) await turn();
      if (published % 5000 === 0) memory = Math.max(memory, process.memoryUsage().rss);
      while (house.journal.depth > AHEAD) await delay(1);
    }
    await house.stored();
  });
  await house.close();
  process.stdout.write(`${JSON.stringify({ ms, memory })}\n`);
}

const [url = '', events] = process.argv.slice(2);
void publish(url, Number(events)).then(() => process.exit());
