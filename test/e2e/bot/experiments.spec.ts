import { Experiments } from '../../../src/companion/experiments/experiments';
import { EventBus } from '../../../src/events/event-bus';
import { runInScope } from '../../../src/events/update-scope';
import { type Person } from '../../../src/simulator/people/person';
import { meet } from '../../support/storyteller';
import { TestHouse } from '../../support/test-house';

const PLAIN = 'I am glad you are here.';
const INVITING = 'there you are.';
const DAY_MS = 86_400_000;

describe('the experiment with the greeting', () => {
  let house: TestHouse;
  let people: Person[];
  beforeAll(async () => {
    house = await TestHouse.open();
    people = Array.from({ length: 12 }, (_, index) =>
      house.telegram.person({ id: 5000 + index, firstName: `Ada ${index}`, languageCode: 'en' }),
    );
  });
  afterAll(() => house.close());

  const set = async (columns: string) => {
    await house.database.query(`UPDATE experiments SET ${columns} WHERE id = 'welcome_text'`);
    await house.house.app.get(Experiments, { strict: false }).reload();
  };
  const greeted = async (person: Person) => {
    person.says('/start');
    const { text = '' } = await person.sees(/glad you are here|there you are/);
    return text.includes(PLAIN) ? 'plain' : text.includes(INVITING) ? 'inviting' : text;
  };
  const exposures = async () => {
    await house.stored();
    return house.database.query<{ client_id: string; variant: string }>(
      `SELECT client_id, meta->>'variant' AS variant FROM tg_analytics_events
        WHERE event_name = 'experiment_exposed' ORDER BY client_id`,
    );
  };

  it('is off until it is started', async () => {
    expect(await greeted(people[0]!)).toBe('plain');
    expect(await exposures()).toEqual([]);
  });

  it('gives everybody one of both for ever, and tells so once', async () => {
    await set(`status = 'running', started_at = now()`);
    const first = await Promise.all(people.map(greeted));
    expect(new Set(first)).toEqual(new Set(['plain', 'inviting']));
    expect(await Promise.all(people.map(greeted))).toEqual(first);
    expect(await exposures()).toEqual(
      people.map(({ id }, index) => ({ client_id: String(id), variant: first[index] })),
    );
  });

  it('tells nothing of those outside its audience', async () => {
    const before = await exposures();
    const someone = house.telegram.person({ firstName: 'Eve', languageCode: 'en' });
    await set(`audience = '{"languages": ["ru"]}'`);
    expect(await greeted(someone)).toBe('plain');
    expect(await exposures()).toEqual(before);
  });

  it('ends with what is shipped, for everybody', async () => {
    const before = await exposures();
    await set(`status = 'stopped', stopped_at = now(), shipped_variant = 'inviting'`);
    expect(new Set(await Promise.all(people.map(greeted)))).toEqual(new Set(['inviting']));
    expect(await exposures()).toEqual(before);
  });

  it('may be one that nobody planned until now', async () => {
    await house.database.query(
      `INSERT INTO experiments (id, name, status, variants, goal_event) VALUES
         ('picture_hint', 'Hint', 'running', '[{"id": "none", "weight": 0}, {"id": "shown", "weight": 1}]', 'image_generated')`,
    );
    await house.house.app.get(Experiments, { strict: false }).reload();
    const zoe = house.telegram.person({ firstName: 'Zoe', languageCode: 'en' });
    await meet(zoe);
    expect(zoe.messages.map(({ text = '' }) => text).join()).toContain('paints the moment');
  });

  it('stays as it was while its row makes no sense', async () => {
    await set(`status = 'running', audience = '{}', variants = '[{"id": "unheard", "weight": 1}]'`);
    expect(await greeted(people[0]!)).toBe('plain');
    await set(`variants = '[]'`);
    expect(await greeted(people[0]!)).toBe('plain');
  });

  it('stores an exposure once, however much later it is told again', async () => {
    const tell = (daysAgo: number) =>
      runInScope({ key: 'experiment welcome_text 77', meta: {} }, () =>
        house.house.app.get(EventBus).publish('experiment_exposed', {
          clientId: 77,
          at: new Date(Date.now() - daysAgo * DAY_MS),
          experimentId: 'welcome_text',
          variant: 'plain',
        }),
      );
    tell(20);
    await house.stored();
    tell(1);
    expect((await exposures()).filter(({ client_id: id }) => id === '77')).toHaveLength(1);
  });
});
