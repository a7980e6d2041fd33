import { type EventName } from '../../src/events/catalogue';
import { Crowd } from '../../src/simulator/crowd/crowd';
import { TestHouse } from '../support/test-house';
import { until } from '../support/until';

/** What people with habits must bring about sooner or later. */
const EVERY_KIND: EventName[] = [
  'start_command',
  'command',
  'user_message',
  'ai_message',
  'image_generated',
  'image_refresh',
  'persona_selected',
  'story_selected',
  'chat_cleared',
  'chat_continued',
  'premium_action',
  'bot_blocked',
  'answer_rated',
];

describe('the crowd of the demo', () => {
  it('lives every kind of event, and goes home when it is told to', async () => {
    const house = await TestHouse.open();
    const crowd = new Crowd(house.telegram, { seed: 'everything', paceMs: 5 });
    crowd.start();
    const missing = async (): Promise<string[]> => {
      const rows = await house.database.query<{ name: string }>(
        `SELECT DISTINCT event_name AS name FROM tg_analytics_events`,
      );
      return EVERY_KIND.filter((kind) => !rows.some(({ name }) => name === kind));
    };
    await until('every kind of event', async () => (await missing()).length === 0, 120_000);
    await crowd.stop();
    const said = house.telegram.calls.length;
    await house.stored();
    const [people] = await house.database.query(
      'SELECT count(*)::int AS met, count(source)::int AS invited FROM tg_users',
    );
    expect(people!.met).toBeGreaterThan(10);
    expect(people!.invited).toBeGreaterThan(3);
    expect(said).toBeGreaterThan(100);
    await house.close();
  }, 180_000);
});
