import { setTimeout as delay } from 'node:timers/promises';
import { type Bench } from '../support/bench';
import { using } from '../support/bench-database';
import { CaptureHouse } from '../support/capture-house';
import { percentile } from '../support/statistics';
import { atMost, type Figure, plain } from '../support/table';

const RATE = 2000;
const SECONDS = 10;
const EVERY_MS = 10;

/** How long after it was published an event can be read from the database, at 2,000 events a second. */
export async function freshness({ postgres, say }: Bench): Promise<Figure[]> {
  const url = await postgres.create();
  const house = await CaptureHouse.open(url);
  await house.ready();
  say(`${RATE} events a second for ${SECONDS} s`);
  const lags: number[] = [];
  let published = 0;
  const began = performance.now();
  await using(url, async (client) => {
    const watching = (async () => {
      for (let seen = 0; seen < RATE * SECONDS;) {
        const { rows } = await client.query<{ latest: string | null }>(
          `SELECT max((meta->>'place')::int) AS latest FROM tg_analytics_events WHERE client_id = 1`,
        );
        const latest = Number(rows[0]?.latest ?? 0);
        if (latest > seen) lags.push(performance.now() - (began + ((seen + 1) / RATE) * 1000));
        seen = latest;
        await delay(EVERY_MS);
      }
    })();
    while (published < RATE * SECONDS) {
      const due = Math.floor(((performance.now() - began) / 1000) * RATE);
      for (; published < Math.min(due, RATE * SECONDS);) {
        published += 1;
        // One person in a hundred events is watched, so that looking costs next to nothing.
        const isWatched = published % 100 === 0 || published === RATE * SECONDS;
        house.bus.publish('user_message', {
          clientId: isWatched ? 1 : 2 + (published % 5000),
          kind: 'text',
          message: 'What a day!',
          meta: { place: published },
        });
      }
      await delay(5);
    }
    await watching;
  });
  await house.close();
  return [
    plain('published until readable, p50', percentile(lags, 0.5), 'ms'),
    atMost('published until readable, p99', percentile(lags, 0.99), 'ms', 1000),
  ];
}
