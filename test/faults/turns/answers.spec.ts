import { type Fault } from '../../../src/simulator/faults/fault';
import { Random } from '../../../src/simulator/crowd/random';
import { type Person } from '../../../src/simulator/people/person';
import { FakeLlm } from '../../support/fake-llm';
import { meet } from '../../support/storyteller';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

const PEOPLE = 12;
const MESSAGES = 5;
/** As many as an answer whose fate is unknown is sent; the word that it failed must then arrive. */
const FAULTS_EACH = 2;
/** What may befall an answer on its way, none of which takes long. */
const FAULTS: readonly Fault[] = [
  { kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 1 },
  { kind: 'error', code: 500, description: 'Internal Server Error' },
  { kind: 'html', code: 502 },
  { kind: 'reset' },
  { kind: 'answer-lost' },
  { kind: 'truncated' },
];

/** The whole house, while what it sends, thinks and remembers goes wrong at random. */
describe('turns, while much goes wrong', () => {
  let house: TestHouse;
  let llm: FakeLlm;
  let people: Person[];
  beforeAll(async () => {
    llm = await FakeLlm.start();
    house = await TestHouse.open({ LLM_API_ROOT: llm.apiRoot, LLM_MODEL: 'fake-1' });
    people = Array.from({ length: PEOPLE }, (_, index) => house.telegram.person({ firstName: `P${index}` }));
    await Promise.all(people.map(meet));
  });
  afterAll(async () => {
    await house.close();
    await llm.stop();
  });

  const pending = async (): Promise<number> =>
    (await house.database.query(`SELECT FROM turns WHERE status = 'pending'`)).length;
  /** What was answered, answer by answer. */
  const answersTo = (person: Person): string[][] =>
    person.messages.flatMap(({ text }) =>
      text?.startsWith('You said: ') ? [text.slice('You said: '.length).split('\n')] : [],
    );
  const cutConnections = (): Promise<unknown> =>
    house.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE 'teleskop-%'`,
    );

  it('are answered in order, none left out, and none more than twice', async () => {
    const seed = String(Date.now());
    const random = new Random(seed);
    try {
      await Promise.all(
        people.map(async (person) => {
          for (let count = 0; count < MESSAGES; count += 1) {
            if (count < FAULTS_EACH && random.chance(0.5))
              house.telegram.faults.next('sendMessage', random.pick(FAULTS), 1, { chatId: person.id });
            if (random.chance(0.1)) await cutConnections();
            person.says(`${person.id}-${count}`);
            await new Promise((resolve) => setTimeout(resolve, random.between(0, 150)));
          }
        }),
      );
      await until('no update that waits', () => house.telegram.world.updates.depth === 0 || undefined);
      await until('all turns to end', async () => (await pending()) === 0, 60_000);
      for (const person of people) await judge(person);
    } catch (error) {
      throw new Error(`with seed ${seed}: ${String(error)}`, { cause: error });
    }
  });

  async function judge(person: Person): Promise<void> {
    const answers = answersTo(person);
    const turns = await house.database.query<{ said: string; status: string; decides: boolean }>(
      `SELECT work->>'said' AS said, status, outcome IS NOT NULL AS decides
         FROM turns WHERE client_id = $1 ORDER BY position`,
      [person.id],
    );
    // What was answered together shares the fate of the last of them, which alone keeps the outcome.
    const fateOf = (index: number) => turns.slice(index).find(({ decides }) => decides)?.status;
    const times = (said: string): number => answers.filter((each) => each.includes(said)).length;
    for (const [index, { said }] of turns.entries()) {
      expect(times(said)).toBeLessThanOrEqual(2);
      if (fateOf(index) === 'done') expect(times(said)).toBeGreaterThanOrEqual(1);
    }
    // What was stored and not answered, the user was told so when all tries had failed.
    const unanswered = turns.filter(({ said }) => times(said) === 0).length;
    const told = person.messages.filter(({ text }) => text?.includes('could not answer')).length;
    if (unanswered > 0) expect(told).toBeGreaterThan(0);
    // In order, and a repeated one right after itself.
    const positions = answers.flat().map((said) => turns.findIndex((turn) => turn.said === said));
    const once = positions.filter((position, index) => positions.indexOf(position) === index);
    expect(once).toEqual([...once].sort((a, b) => a - b));
  }
});
