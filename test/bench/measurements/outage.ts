import { setImmediate as turn } from 'node:timers/promises';
import { type Bench } from '../support/bench';
import { CaptureHouse } from '../support/capture-house';
import { megabytes } from '../support/statistics';
import { atMost, type Figure, plain } from '../support/table';

const EVENTS = 1_000_000;
/** Nobody listens there. */
const AWAY = 'postgres://nobody:nothing@127.0.0.1:9/away';

/** Memory while a million events wait in the journal because the database is away. */
export async function outage({ say }: Bench): Promise<Figure[]> {
  const house = await CaptureHouse.open(AWAY, { JOURNAL_MAX_MB: '16384' });
  const memory: number[] = [];
  const began = performance.now();
  for (let published = 0; published < EVENTS; published += 1) {
    house.bus.publish('user_message', {
      clientId: 1 + (published % 50_000),
      kind: 'text',
      message: 'Is anybody there? I have been waiting for an answer since this morning.',
      person: { firstName: 'Ada' },
    });
    if (published % 200 === 0) await turn();
    if (published % 100_000 === 0) {
      say(`${published.toLocaleString('en-US')} events wait for a database that is away`);
      memory.push(process.memoryUsage().rss);
    }
  }
  await house.journal.settled();
  memory.push(process.memoryUsage().rss);
  const rate = EVENTS / ((performance.now() - began) / 1000);
  const { depth, refused, bytes } = house.journal.figures();
  await house.close();
  if (depth !== EVENTS || refused > 0) throw new Error(`${depth} of ${EVENTS} wait, ${refused} were refused`);
  const [, second = 0] = memory;
  return [
    plain('appended', rate, 'events/s'),
    plain('journal', megabytes(bytes), 'MB'),
    atMost('memory at the end', megabytes(memory.at(-1) ?? NaN), 'MB', 300),
    atMost('growth after the first 100,000', megabytes((memory.at(-1) ?? NaN) - second), 'MB', 64),
  ];
}
