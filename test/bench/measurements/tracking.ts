import { setImmediate as turn } from 'node:timers/promises';
import { type EventBus } from '../../../src/events/event-bus';
import { runInScope } from '../../../src/events/update-scope';
import { type Bench } from '../support/bench';
import { CaptureHouse } from '../support/capture-house';
import { percentile } from '../support/statistics';
import { atMost, type Figure, plain } from '../support/table';

const WARM_UP = 20_000;
const MEASURED = 100_000;
/** Handlers that run in one turn of the event loop of a busy bot. */
const A_TURN = 10;

/** What tracking costs the handler that publishes, in microseconds: a handler that tracks against one that does not. */
export async function tracking({ postgres, say }: Bench): Promise<Figure[]> {
  const house = await CaptureHouse.open(await postgres.create());
  await house.ready();
  say('tracking in the handler');
  await measure(house.bus, WARM_UP, true);
  const without = await measure(house.bus, MEASURED, false);
  const withTracking = await measure(house.bus, MEASURED, true);
  await house.stored();
  await house.close();
  return [
    plain('handler without tracking, p50', percentile(without, 0.5), 'µs'),
    plain('handler with tracking, p50', percentile(withTracking, 0.5), 'µs'),
    atMost('tracking adds, p50', percentile(withTracking, 0.5) - percentile(without, 0.5), 'µs', 10),
    atMost('tracking adds, p99', percentile(withTracking, 0.99) - percentile(without, 0.99), 'µs', 50),
  ];
}

async function measure(bus: EventBus, handlers: number, tracks: boolean): Promise<number[]> {
  const costs: number[] = [];
  for (let update = 0; update < handlers; update += 1) {
    const clientId = 1_000_000 + (update % 5000);
    const scope = {
      key: `bench:${tracks}:${handlers}:${update}`,
      at: new Date(),
      person: { username: `user${clientId}`, firstName: 'Ada', languageCode: 'en' },
      meta: { updateId: update, chatId: clientId },
    };
    costs.push(
      runInScope(scope, () => {
        const began = process.hrtime.bigint();
        if (tracks)
          bus.publish('user_message', {
            clientId,
            kind: 'text',
            message: 'Good evening! How was your day, and what are we going to do tomorrow?',
            personaId: 'mira',
            personaName: 'Mira',
          });
        return Number(process.hrtime.bigint() - began) / 1000;
      }),
    );
    if (update % A_TURN === 0) await turn();
  }
  return costs;
}
