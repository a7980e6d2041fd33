import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { CaptureHouse } from '../support/capture-house';
import { crowd, type CrowdEvent, crowdEvents } from '../support/crowd-events';
import { timed } from '../support/statistics';

/** The publisher waits while so many are on their way: an outage is another measurement. */
const AHEAD = 15_000;

/** Of this many events none is timed: compiling is over by then. */
const WARM_UP = 50_000;

/** Publishes the crowd's events and prints how fast they were committed, in events a second. */
async function publish(url: string, events: number): Promise<void> {
  const house = await CaptureHouse.open(url);
  await house.ready();
  const all = crowdEvents(crowd(WARM_UP + events));
  await publishSome(house, all, WARM_UP);
  let memory = 0;
  const ms = await timed(async () => {
    memory = await publishSome(house, all, events);
  });
  await house.close();
  process.stdout.write(`${JSON.stringify({ rate: (events / ms) * 1000, memory })}\n`);
}

/** Resolves when all of them are committed, with the most memory that was resident, in bytes. */
async function publishSome(house: CaptureHouse, all: Iterator<CrowdEvent>, count: number): Promise<number> {
  let memory = 0;
  for (let published = 1; published <= count; published += 1) {
    const { name, payload } = all.next().value as CrowdEvent;
    house.bus.publish(name, payload);
    if (published % 50 === 0) await turn();
    if (published % 5000 === 0) memory = Math.max(memory, process.memoryUsage().rss);
    while (house.journal.depth > AHEAD) await delay(1);
  }
  await house.stored();
  return memory;
}

const [url = '', events] = process.argv.slice(2);
void publish(url, Number(events)).then(() => process.exit());
