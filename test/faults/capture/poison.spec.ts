import { randomUUID } from 'node:crypto';
import { type EventName } from '../../../src/events/catalogue';
import { EventBus } from '../../../src/events/event-bus';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

interface Stored {
  message: string | null;
  prompt: string | null;
  meta: Record<string, unknown>;
  created_at: Date;
}

const HALF = '\ud83d';
const NOON = new Date('2026-11-20T12:00:00Z');

/** What no honest publisher would send, and some day one does. */
describe('poison', () => {
  let house: TestHouse;
  let clientId = 1_000_000;
  beforeAll(async () => (house = await TestHouse.open()));
  beforeEach(() => (clientId += 1));
  afterAll(() => house.close());

  /** Whatever it is: TypeScript would refuse most of what is published here. */
  const publish = (payload: object, name: EventName = 'user_message'): void =>
    house.house.app.get(EventBus).publish(name, withAll(payload));
  /** Getters stay getters, so that they spring where the payload is read and not here. */
  const withAll = (payload: object): never =>
    Object.defineProperties({ clientId, kind: 'text' }, Object.getOwnPropertyDescriptors(payload)) as never;
  const stored = async (): Promise<Stored[]> => {
    await house.stored();
    return house.database.query<Stored & object>(
      `SELECT message, prompt, meta, created_at FROM tg_analytics_events WHERE client_id = $1
       ORDER BY created_at, (meta->>'sequence')::int, message`,
      [clientId],
    );
  };
  const letters = async () => {
    await house.stored();
    return house.database.query<{ reason: string; record: { payload: unknown } }>(
      'SELECT reason, record FROM tg_dead_letters ORDER BY created_at',
    );
  };
  const clear = () => house.database.query('TRUNCATE tg_dead_letters');

  it('row 16: NUL in a text and in meta is stored as U+FFFD and flagged, and its batchmates with it', async () => {
    publish({ message: 'a\0b', at: NOON });
    publish({ message: 'm', at: NOON, meta: { deep: [{ 'k\0': 'v\0' }] } });
    publish({ message: 'ordinary', at: NOON });
    expect(await stored()).toMatchObject([
      { message: 'a\ufffdb', meta: { repaired: true } },
      { message: 'm', meta: { deep: [{ 'k\ufffd': 'v\ufffd' }], repaired: true } },
      { message: 'ordinary', meta: { kind: 'text' } },
    ]);
    expect((await stored())[2]!.meta).toEqual({ kind: 'text' });
  });

  it('row 16: the same as it comes from Telegram', async () => {
    const ada = house.telegram.person({ firstName: 'A\0da' });
    ada.says(`nul \0 and half ${HALF}`);
    const said = await until('the message', async () => {
      const rows = await house.database.query<{ message: string }>(
        `SELECT message FROM tg_analytics_events WHERE client_id = $1 AND event_name = 'user_message'`,
        [ada.id],
      );
      return rows[0]?.message;
    });
    expect(said).toBe('nul \ufffd and half \ufffd');
    expect(
      await house.database.query('SELECT first_name FROM tg_users WHERE client_id = $1', [ada.id]),
    ).toEqual([{ first_name: 'A\ufffdda' }]);
  });

  it('row 17: lone surrogates are stored as U+FFFD and flagged, whole pairs as they are', async () => {
    publish({ message: `a${HALF}b 👋🏽`, meta: { text: `${HALF}`, [HALF]: 1 } });
    expect(await stored()).toMatchObject([
      { message: 'a\ufffdb 👋🏽', meta: { text: '\ufffd', '\ufffd': 1, repaired: true } },
    ]);
  });

  it('row 18: meta that is no object, and lists within it, are written as JSON', async () => {
    for (const [message, meta] of [
      ['1', [1, [2]]],
      ['2', 'x'],
      ['3', null],
      ['4', { list: [1, 'x', null] }],
    ])
      publish({ message, meta, at: NOON });
    expect((await stored()).map(({ meta }) => meta)).toEqual([
      { value: [1, [2]], kind: 'text' },
      { value: 'x', kind: 'text' },
      { value: null, kind: 'text' },
      { list: [1, 'x', null], kind: 'text' },
    ]);
  });

  it('row 19: what JSON cannot say, or says without end, is cut, named, and throws nothing at the publisher', async () => {
    let deep: object = {};
    for (let level = 0; level < 20_000; level += 1) deep = { deep };
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const trap = {
      get sprung(): never {
        throw undefined as unknown as Error;
      },
    };
    const evil = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    const meta = {
      deep,
      cyclic,
      trap,
      evil,
      far: Number('1e200000'),
      big: 2n ** 100n,
      dressed: {
        toJSON: () => {
          throw new Error('no');
        },
        kept: 1,
      },
      symbol: Symbol('s'),
      when: new Date(NaN),
      call: () => 1,
    };
    publish({ message: 'kept', meta });
    Object.defineProperty(meta, 'sprung', { enumerable: true, get: () => trap.sprung });
    publish({
      message: 'kept too',
      meta: {
        get sprung() {
          return trap.sprung;
        },
      },
    });
    publish({ message: 'a large one', meta: { number: 7, large: Array(200).fill('x'.repeat(1000)) } });
    const rows = await stored();
    expect(rows.map(({ message }) => message).sort()).toEqual(['a large one', 'kept', 'kept too']);
    const [large, kept, too] = rows.sort((a, b) => (a.message! < b.message! ? -1 : 1));
    expect(kept!.meta).toMatchObject({
      cyclic: { self: '[cycle]' },
      trap: { sprung: '[unreadable]' },
      evil: '[unreadable]',
      far: 'Infinity',
      big: String(2n ** 100n),
      dressed: { kept: 1 },
      when: 'Invalid Date',
    });
    expect(JSON.stringify(kept!.meta.deep)).toMatch(/^(\{"deep":)+"\[too deep\]"\}+$/);
    expect(too!.meta).toEqual({ sprung: '[unreadable]', kind: 'text' });
    expect(large!.meta).toEqual({ number: 7, cut: expect.stringMatching(/^meta had \d+ characters$/) });
  });

  it('row 19: a payload that throws when it is read becomes a dead letter', async () => {
    await clear();
    publish({
      get message() {
        throw new Error('sprung');
      },
    });
    expect(await letters()).toEqual([
      { reason: 'cannot be read: sprung', record: expect.objectContaining({ eventName: 'user_message' }) },
    ]);
  });

  it('row 20: a client that is no Telegram id becomes a dead letter, every other is stored exactly', async () => {
    await clear();
    const wrong = [2 ** 53, 2 ** 64, 0, NaN, Infinity, 1.5, '@bob', '7', 2n ** 62n, null, undefined];
    for (const id of wrong) publish({ clientId: id });
    const right = [Number.MAX_SAFE_INTEGER, 2 ** 52 - 1, -1_001_234_567_890];
    for (const id of right) publish({ clientId: id });
    const refused = await letters();
    expect(refused).toHaveLength(wrong.length);
    for (const { reason, record } of refused) {
      expect(reason).toContain('clientId');
      expect(record.payload).toMatchObject({ kind: 'text' });
    }
    const rows = await house.database.query<{ id: string }>(
      'SELECT client_id::text AS id FROM tg_analytics_events WHERE client_id = ANY($1::bigint[])',
      [right],
    );
    expect(rows.map(({ id }) => id).sort()).toEqual(right.map(String).sort());
  });

  it('row 21: a time that cannot be becomes that of the receipt, and says what it claimed', async () => {
    const seconds = Math.round(NOON.getTime() / 1000);
    const claims = [
      new Date(NaN),
      new Date(seconds),
      new Date(NOON.getTime() * 1000),
      new Date('+275760-09-13T00:00:00Z'),
    ];
    claims.forEach((at, index) => publish({ at, message: `${index}` }));
    publish({ at: NOON, message: '9' });
    const rows = (await stored()).sort((a, b) => (a.message! < b.message! ? -1 : 1));
    const now = Date.now();
    expect(rows.map(({ meta }) => meta.claimedAt)).toEqual([
      'Invalid Date',
      seconds,
      NOON.getTime() * 1000,
      8_640_000_000_000_000,
      undefined,
    ]);
    for (const { created_at } of rows.slice(0, 4))
      expect(Math.abs(created_at.getTime() - now)).toBeLessThan(60_000);
    expect(rows[4]!.created_at).toEqual(NOON);
  });

  it('row 22: 10 MB of text are cut, with a marker and the length they had', async () => {
    publish({ message: 'я'.repeat(10_000_000), prompt: undefined, at: NOON });
    publish(
      {
        pictureId: randomUUID(),
        prompt: 'p'.repeat(10_000_000),
        message: 'w'.repeat(5000),
        at: new Date(NOON.getTime() + 1),
      },
      'image_generated',
    );
    const [text, picture] = await stored();
    expect(text!.message).toMatch(/^я{32768}… \[cut, 10000000 characters\]$/);
    expect(picture!.prompt).toMatch(/^p{32768}… \[cut, 10000000 characters\]$/);
    expect(picture!.message).toBe('w'.repeat(5000));
  });

  it('row 22: the same in what is refused leaves a letter that is whole enough to be read', async () => {
    await clear();
    publish({ clientId: '@bob', message: 'long '.repeat(4000) });
    const [letter] = await letters();
    expect(letter?.record.payload).toMatchObject({ clientId: '@bob', message: 'long '.repeat(4000) });
  });

  it('row 23: a burst of more values than a statement has parameters is stored', async () => {
    for (let index = 0; index < 10_000; index += 1) publish({ message: `${index}` });
    expect(await stored()).toHaveLength(10_000);
  });

  it('row 24: one of a thousand is set aside by few statements, and its neighbours are stored', async () => {
    await clear();
    const taboo = clientId + 1_000_000;
    await house.database.query(`
      ALTER TABLE tg_analytics_events ADD CONSTRAINT taboo CHECK (client_id <> ${taboo});
      CREATE SEQUENCE attempts;
      CREATE FUNCTION count_attempt() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM nextval('attempts'); RETURN NULL; END $$;
      CREATE TRIGGER attempts BEFORE INSERT ON tg_analytics_events FOR EACH STATEMENT EXECUTE FUNCTION count_attempt();
    `);
    for (let index = 0; index < 1000; index += 1)
      publish({ message: `${index}`, ...(index === 567 && { clientId: taboo }) });
    expect(await stored()).toHaveLength(999);
    expect(await letters()).toEqual([
      { reason: expect.stringContaining('taboo'), record: expect.objectContaining({ kind: 'event' }) },
    ]);
    const [counted] = await house.database.query<{ attempts: string }>(
      'SELECT last_value AS attempts FROM attempts',
    );
    expect(Number(counted?.attempts)).toBeLessThanOrEqual(25);
  });
});
