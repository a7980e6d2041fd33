import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { type Person } from '../../../src/simulator/people/person';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { DatabaseOutage } from '../../support/database-outage';
import { PowerCutDisk } from '../../support/power-cut-disk';
import { ProcessHouse } from '../../support/process-house';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

/** What is done to a journal while nobody runs; a process of its own, because a damaged file may end the one that reads it. */
describe('a journal that was damaged', () => {
  let folder: string;
  let telegram: TelegramSimulator;
  let database: TestDatabase;
  let outage: DatabaseOutage;
  let ada: Person;
  let house: ProcessHouse;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'teleskop-damage-'));
    telegram = await TelegramSimulator.start();
    database = await TestDatabase.create();
    outage = new DatabaseOutage(database);
    ada = telegram.person({ firstName: 'Ada' });
  });
  afterEach(async () => {
    await house.end('SIGKILL');
    await telegram.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (dataDir: string, env = {}): Promise<void> => {
    house = await ProcessHouse.start(telegram, { DATA_DIR: dataDir, DATABASE_URL: database.url, ...env });
  };
  const ready = () => until('readiness', async () => (await house.get('/health/ready'))?.status === 200);
  /** Says each text, and waits until Telegram has been told that it need not tell it again. */
  const leaveBehind = async (
    texts: readonly string[],
    meanwhile: () => void = () => undefined,
  ): Promise<void> => {
    await ready();
    await outage.begin();
    for (const text of texts) ada.says(text);
    await ada.sees();
    // In the very moment, not a flush later.
    while (telegram.world.updates.depth > 0) await new Promise((resolve) => setImmediate(resolve));
    meanwhile();
    await house.end('SIGKILL');
    await outage.end();
  };
  const said = async (): Promise<string[]> => {
    const rows = await database.query<{ message: string }>(
      `SELECT message FROM tg_analytics_events WHERE event_name = 'user_message' ORDER BY message`,
    );
    return rows.map(({ message }) => message);
  };
  const journalOf = async () => {
    const { details } = (await house.get('/health/ready'))?.body as { details: Record<string, object> };
    return details.journal as { depth: number; damaged: number; state: string };
  };

  it('row 8: loses the records alone whose bits were flipped or whose format comes later; the rest is stored', async () => {
    await start(folder);
    await leaveBehind(['first', 'needle in it', 'of another format', 'last']);
    const file = join(folder, 'journal/data.mdb');
    const bytes = readFileSync(file);
    // Wherever it stands: LMDB leaves older copies of a page behind.
    for (let at = bytes.indexOf('needle in it'); at >= 0; at = bytes.indexOf('needle in it', at + 1))
      bytes[at]! ^= 1;
    writeFileSync(file, bytes);
    const store = open<Buffer, number>({ path: join(folder, 'journal'), encoding: 'binary' });
    for (const { key, value } of store.getRange({ snapshot: false })) {
      if (value.includes('of another format'))
        store.putSync(key, Buffer.concat([Buffer.of(99), value.subarray(1)]));
    }
    await store.close();

    await start(folder);
    await until('all that can be read', async () => (await said()).length === 2);
    expect(await said()).toEqual(['first', 'last']);
    const letters = await until('what cannot', async () => {
      const rows = await database.query<{ reason: string; record: object }>('SELECT * FROM tg_dead_letters');
      return rows.length >= 2 && rows;
    });
    expect(letters.map(({ reason }) => reason).sort()).toEqual([
      expect.stringContaining('damaged journal record: the checksum does not fit'),
      expect.stringContaining('damaged journal record: written by format 99'),
    ]);
    for (const { record } of letters) expect(record).toEqual({ base64: expect.any(String) });
    expect(await journalOf()).toMatchObject({ state: 'up', depth: 0, damaged: 2 });
  });

  it('row 8: is set aside whole when its tail is torn off, and the house starts anew beside it', async () => {
    await start(folder);
    await leaveBehind(['before']);
    const file = join(folder, 'journal/data.mdb');
    truncateSync(file, Math.floor(readFileSync(file).length / 2) + 100);
    await start(folder);
    const aside = readdirSync(folder).filter((name) => name.startsWith('journal.damaged-'));
    expect(aside).toHaveLength(1);
    ada.says('after');
    await ada.sees();
    await until('what came after', async () => (await said()).includes('after'));
    expect(await journalOf()).toMatchObject({ state: 'up' });
    expect((await house.end('SIGTERM')).output).toContain(aside[0]);
  });

  it('row 9: written with JOURNAL_FSYNC=always, holds all that was acknowledged after the power is cut', async () => {
    const disk = PowerCutDisk.mount(join(folder, 'disk'));
    // Where no file can be mounted as a disk, nothing forgets what was not flushed; then it is a kill -9 like another.
    let left: PowerCutDisk | undefined;
    const texts = Array.from({ length: 10 }, (_, index) => `word ${index}`);
    await start(disk?.path ?? folder, { JOURNAL_FSYNC: 'always' });
    await leaveBehind(texts, () => {
      if (disk) writeFileSync(join(disk.path, 'unflushed'), 'what nobody flushed');
      left = disk?.cutPower(join(folder, 'left'));
    });
    // So the power was really cut.
    if (left) expect(existsSync(join(left.path, 'unflushed'))).toBe(false);
    await start(left?.path ?? folder);
    await until('all of it', async () => (await said()).length === texts.length);
    expect(await said()).toEqual(texts);
    await house.end('SIGTERM');
    disk?.unmount();
    left?.unmount();
  });
});
