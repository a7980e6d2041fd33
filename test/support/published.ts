import { StatusBoard, type PartStatus } from '../../src/events/status-board';
import { EventBus } from '../../src/events/event-bus';
import { type Query } from './balance';
import { type TestHouse } from './test-house';
import { until } from './until';

/** What a test publishes, and how much of it is stored. */
export class Published {
  private count = 0;

  constructor(
    private readonly house: TestHouse,
    private readonly query: Query,
    private readonly clientId = 4242,
  ) {}

  /** Publishes so many messages, each of `length` characters at least. */
  say(messages: number, length = 10): void {
    const bus = this.house.house.app.get(EventBus);
    for (let index = 0; index < messages; index += 1) {
      this.count += 1;
      const message = `${this.count} `.padEnd(length, 'word ');
      bus.publish('user_message', { clientId: this.clientId, kind: 'text', message });
    }
  }

  /** Resolves when all of it is stored; each once, and counted once. */
  async isStoredOnce(): Promise<void> {
    await until('all that was published', async () => (await this.rows()) >= this.count, 60_000);
    await this.house.stored();
    expect(await this.rows()).toBe(this.count);
    const [user] = await this.query<{ events: number }>(
      'SELECT events::int AS events FROM tg_users WHERE client_id = $1',
      [this.clientId],
    );
    expect(user).toEqual({ events: this.count });
    expect(await this.query('SELECT reason FROM tg_dead_letters')).toEqual([]);
  }

  async rows(): Promise<number> {
    const [found] = await this.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM tg_analytics_events WHERE client_id = $1',
      [this.clientId],
    ).catch(() => []);
    return found?.count ?? 0;
  }

  /** How the journal says it is. */
  get journal(): PartStatus & Record<'depth' | 'retries' | 'inMemory' | 'refused' | 'damaged', number> {
    const { journal } = this.house.house.app.get(StatusBoard).read();
    return journal as never;
  }
}
