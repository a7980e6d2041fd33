import { type Bench } from '../support/bench';
import { child } from '../support/child';
import { megabytes } from '../support/statistics';
import { atMost, type Figure, plain } from '../support/table';

const EVENTS = 1_000_000;

interface Waiting {
  ms: number;
  memory: number[];
  depth: number;
  refused: number;
  bytes: number;
}

/** Memory while a million events wait in the journal because the database is away. */
export async function outage({ say }: Bench): Promise<Figure[]> {
  say(`${EVENTS.toLocaleString('en-US')} events wait for a database that is away`);
  const { ms, memory, depth, refused, bytes } = await child<Waiting>('wait', [EVENTS]);
  if (depth !== EVENTS || refused > 0) throw new Error(`${depth} of ${EVENTS} wait, ${refused} were refused`);
  const [, atFirst = NaN] = memory;
  const atLast = memory.at(-1) ?? NaN;
  return [
    plain('appended', EVENTS / (ms / 1000), 'events/s'),
    plain('journal', megabytes(bytes), 'MB'),
    atMost('memory at the end', megabytes(atLast), 'MB', 300),
    atMost('growth after the first 100,000', megabytes(atLast - atFirst), 'MB', 64),
  ];
}
