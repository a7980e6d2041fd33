import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../src/bot/presentation/texts/en/texts';
import { russian } from '../../src/bot/presentation/texts/ru/texts';
import { ENV } from '../../src/config/config.module';
import { type Env } from '../../src/config/env';
import { PersonalData } from '../../src/events/personal-data';
import { type Person, type SeenMessage } from '../../src/simulator/people/person';
import { API_TOKEN } from '../support/archive-house';
import { FakeCloudflare } from '../support/fake-cloudflare';
import { dataOf, meet, press } from '../support/storyteller';
import { TestHouse } from '../support/test-house';
import { until } from '../support/until';

/** What stays by design: that somebody was erased, and what admins did. */
const MAY_STAY = /^(tg_tombstones|tg_erasure_requests|audit_log)$/;

describe('/privacy', () => {
  let house: TestHouse;
  let cloudflare: FakeCloudflare;
  let ada: Person;
  beforeAll(async () => {
    cloudflare = await FakeCloudflare.start();
    house = await TestHouse.open({
      CLOUDFLARE_API_TOKEN: API_TOKEN,
      CLOUDFLARE_ACCOUNT_ID: 'account',
      CLOUDFLARE_ACCOUNT_HASH: 'hash',
      CLOUDFLARE_API_ROOT: cloudflare.apiRoot,
      EVENT_RETENTION_DAYS: '90',
    });
  });
  afterAll(async () => {
    await house.close();
    await cloudflare.stop();
  });
  beforeEach(() => {
    ada = house.telegram.person({ firstName: 'Ada', username: 'ada_l', languageCode: 'en' });
  });

  /** Talks, has a picture painted, which is archived, and is stored. */
  const liveABit = async () => {
    await meet(ada);
    ada.says('My secret is a blue door.');
    await ada.sees(({ buttons }) => buttons.length === 3);
    ada.says('/image a blue door');
    await ada.sees(({ photo }) => photo !== undefined);
    const [{ picture_id: id }] = (await house.database.query(
      'SELECT picture_id FROM pictures WHERE client_id = $1',
      [ada.id],
    )) as [{ picture_id: string }];
    const isArchived = () => cloudflare.stored.some(({ metadata }) => metadata.pictureId === id);
    await until('the picture to arrive', isArchived);
    await house.stored();
    return { isArchived };
  };
  const openPrivacy = async () => {
    ada.says('/privacy');
    return ada.sees(({ buttons }) => buttons.length === 2);
  };
  const eraseAll = async () => {
    await openPrivacy();
    await press(ada, 'privacy:erase');
    await ada.sees(({ buttons }) => dataOf({ buttons } as SeenMessage).includes('privacy:confirm'));
    ada.presses('privacy:confirm');
  };
  /** Rows of a person, table by table. */
  const rowsOf = async ({ id }: Person) => {
    const tables = await house.database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE a.attname = 'client_id' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
          AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.filter((table) => !MAY_STAY.test(table.name))) {
      const [row] = await house.database.query<{ rows: string }>(
        `SELECT count(*) AS rows FROM ${name} WHERE client_id = $1`,
        [id],
      );
      if (row?.rows !== '0') counts[name] = Number(row?.rows);
    }
    return counts;
  };
  const documentOf = (message: SeenMessage): { holder: string; item: Record<string, unknown> }[] => {
    const { bytes } = house.telegram.world.files.get(message.document!.file_id)!;
    return bytes
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { holder: string; item: Record<string, unknown> });
  };
  const folder = (name: string) => join(house.house.app.get<Env>(ENV).DATA_DIR, name);

  it('tells what is kept, for how long, and who else learns of it', async () => {
    const { text, buttons } = await openPrivacy();
    expect(text).toContain('90 days');
    expect(text).toContain('Cloudflare');
    expect(text).toContain('Nothing of it is given to anybody else.');
    expect(buttons.map(({ callback_data: data }) => data)).toEqual(['privacy:copy', 'privacy:erase']);
    const ivan = house.telegram.person({ firstName: 'Иван', languageCode: 'ru' });
    ivan.says('/privacy');
    await ivan.sees('90 дней');
  });

  it('sends a copy of everything, as a file of JSON lines', async () => {
    await liveABit();
    await openPrivacy();
    await press(ada, 'privacy:copy');
    const message = await ada.sees(({ document }) => document !== undefined);
    expect(message.document?.file_name).toBe(`teleskop-${ada.id}-1.jsonl`);
    expect(message.caption).toBe(english.privacy.copyCaption(1));
    const things = documentOf(message);
    const holders = new Set(things.map(({ holder }) => holder));
    expect([...holders]).toEqual(expect.arrayContaining(['events', 'conversations', 'pictures', 'archive']));
    const everything = JSON.stringify(things);
    for (const word of ['My secret is a blue door.', 'ada_l', 'https://imagedelivery.net/hash/'])
      expect(everything).toContain(word);
    await until('the file to be gone', () => readdirSync(folder('copies')).length === 0);
  });

  it('erases nothing before it is asked twice', async () => {
    await liveABit();
    await openPrivacy();
    await press(ada, 'privacy:erase');
    await ada.sees(/Shall I erase/);
    const before = await rowsOf(ada);
    await press(ada, 'privacy:keep');
    await ada.sees(english.privacy.kept.source);
    expect(await rowsOf(ada)).toMatchObject({ messages: before.messages, pictures: before.pictures });
  });

  it('erases everything, Cloudflare included, and begins anew', async () => {
    const { isArchived } = await liveABit();
    await eraseAll();
    const report = await ada.sees('Everything is erased.');
    // Each holder is called by a name that people understand.
    expect(report.text).not.toContain('“');
    expect(report.text).toMatch(/• \d+ events/);
    expect(report.text).toMatch(/• 1 picture\b/);
    await house.stored();
    expect(await rowsOf(ada)).toEqual({});
    await until('the picture to leave Cloudflare', () => !isArchived());
    expect(existsSync(folder('erasures')) && readdirSync(folder('erasures'))).toEqual([]);

    // Telegram's dates are whole seconds, and what happened in the second of the erasure is erased with it.
    const [{ erased }] = (await house.database.query<{ erased: Date }>(
      'SELECT erased_at AS erased FROM tg_tombstones WHERE client_id = $1',
      [ada.id],
    )) as [{ erased: Date }];
    await until('the next second', () => Date.now() > erased.getTime() + 1000);
    ada.says('/start');
    await ada.sees('Ada');
    await house.stored();
    expect(await rowsOf(ada)).toMatchObject({ tg_analytics_events: 1, tg_users: 1 });
  });

  it('goes on erasing what it cannot reach, and tells when it is gone', async () => {
    ada = house.telegram.person({ firstName: 'Анна', languageCode: 'ru' });
    await meet(ada);
    let isAway = true;
    house.house.app.get(PersonalData).heldBy({
      name: 'attic',
      copy: async function* () {},
      erase: () => (isAway ? Promise.reject(new Error('locked')) : Promise.resolve(3)),
    });
    await eraseAll();
    await ada.sees(russian.privacy.eraseLater.source);
    expect(readdirSync(folder('erasures'))).toEqual([`${ada.id}.json`]);
    isAway = false;
    expect((await ada.sees('Всё стёрто.')).text).toContain('3 записи «attic»');
    expect(readdirSync(folder('erasures'))).toEqual([]);
  });
});
