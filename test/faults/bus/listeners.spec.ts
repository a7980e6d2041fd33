import { EventEmitter2 } from '@nestjs/event-emitter';
import { EVERY_EVENT, EventBus } from '../../../src/events/event-bus';
import { DatabaseOutage } from '../../support/database-outage';
import { heapInUse } from '../../support/heap-in-use';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

/** What the journal may take on disk, and what it then holds in memory: so much waits, the rest is refused. */
const JOURNAL_MAX_MB = 16;
const IN_MEMORY = 20_000;

describe('the event bus', () => {
  let house: TestHouse;
  let bus: EventBus;
  let emitter: EventEmitter2;
  beforeAll(async () => {
    house = await TestHouse.open({ JOURNAL_MAX_MB: String(JOURNAL_MAX_MB) });
    bus = house.house.app.get(EventBus);
    emitter = house.house.app.get(EventEmitter2);
  });
  afterAll(() => house.close());

  const listening = async (listener: () => unknown, work: () => Promise<void>): Promise<void> => {
    emitter.on(EVERY_EVENT, listener);
    try {
      await work();
    } finally {
      emitter.off(EVERY_EVENT, listener);
    }
  };
  const count = async (clientId: number): Promise<number> => {
    const [row] = await house.database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM tg_analytics_events WHERE client_id = $1',
      [clientId],
    );
    return row?.count ?? 0;
  };

  it.each([
    ['throws an Error', () => fail(new Error('no'))],
    ['throws undefined', () => fail(undefined)],
    ['rejects', () => Promise.reject(new Error('no'))],
    ['rejects with nothing', () => Promise.reject(undefined as unknown as Error)],
  ])('row 37: a listener that %s costs nobody an answer or an event, and is counted', async (_, listener) => {
    await listening(listener, async () => {
      const before = bus.figures();
      const ada = house.telegram.person({ firstName: 'Ada' });
      ada.says('/start');
      await ada.sees();
      await until('the event', async () => (await count(ada.id)) > 0);
      expect(bus.figures().listenerFailures).toBeGreaterThan(before.listenerFailures);
      expect(bus.figures().lost).toBe(0);
    });
  });

  it('row 37: a listener that blocks for 700 ms does so when the publisher has gone on', async () => {
    let began = false;
    const block = (): void => {
      began = true;
      for (const end = performance.now() + 700; performance.now() < end;);
    };
    await listening(block, async () => {
      bus.publish('command', { clientId: 37, command: 'x' });
      expect(began).toBe(false);
      await bus.settled();
      expect(began).toBe(true);
    });
    await until('the event', async () => (await count(37)) === 1);
  });

  it('row 37: the error channel, to which nobody listens, is like any other', () => {
    expect(emitter.emit('error', new Error('no'))).toBe(false);
  });

  it('row 38: 100 000 events without a database are kept up to the stated bound, and counted beyond it', async () => {
    const outage = new DatabaseOutage(house.database);
    const journal = async () =>
      (await readiness()).journal as Record<'depth' | 'inMemory' | 'refused' | 'bytes', number>;
    const readiness = async (): Promise<Record<string, unknown>> => {
      const response = await fetch(`${house.address}/health/ready`);
      return ((await response.json()) as { details: Record<string, unknown> }).details;
    };
    await house.stored();
    await outage.begin();
    const heap = heapInUse();
    const message = 'x'.repeat(300);
    for (let index = 0; index < 100_000; index += 1) {
      bus.publish('user_message', { clientId: 38, kind: 'text', message });
      if (index % 1000 === 0) await bus.settled();
    }
    await bus.settled();
    const { depth, inMemory, refused, bytes } = await journal();
    expect(depth + refused).toBe(100_000);
    expect(inMemory).toBeLessThanOrEqual(IN_MEMORY);
    expect(refused).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(JOURNAL_MAX_MB * 1024 * 1024);
    expect(heapInUse() - heap).toBeLessThan(200 * 1024 * 1024);
    expect(await journal()).toMatchObject({ state: 'degraded' });

    await outage.end();
    await house.stored();
    expect(await count(38)).toBe(100_000 - refused);
    expect(await journal()).toMatchObject({ depth: 0, inMemory: 0, refused });
  });
});

function fail(error: unknown): never {
  throw error;
}
