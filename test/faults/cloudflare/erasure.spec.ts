import { ArchiveHouse, CLIENT } from '../../support/archive-house';
import { FakeCloudflare } from '../../support/fake-cloudflare';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

describe('pictures of somebody who wants to be forgotten', () => {
  let database: TestDatabase;
  let cloudflare: FakeCloudflare;
  let house: ArchiveHouse;
  beforeEach(async () => {
    database = await TestDatabase.create();
    cloudflare = await FakeCloudflare.start();
    house = await ArchiveHouse.open({ databaseUrl: database.url, cloudflare });
  });
  afterEach(async () => {
    await house.close();
    await cloudflare.stop();
    await database.drop();
  });

  const erase = () =>
    until('the archive to be open', () => house.people.erase(CLIENT).catch(() => undefined));
  const rows = () => database.query('SELECT picture_id FROM picture_archive');
  const jobs = () =>
    database.query<{ name: string; data: object }>(
      `SELECT name, data FROM pgboss.job WHERE name IN ('archive-picture', 'remove-image')`,
    );
  const copied = async () => {
    const things: unknown[] = [];
    for await (const { holder, item } of house.people.copy(CLIENT))
      if (holder === 'archive') things.push(item);
    return things;
  };

  it('are told, and disappear from Cloudflare', async () => {
    const pictureId = await house.generate();
    await until('the picture to arrive', () => house.archived.length === 1);
    const { imageUrl } = house.archived[0]!;
    expect(await copied()).toEqual([{ pictureId, address: imageUrl }]);
    expect(await erase()).toMatchObject({ archive: 1 });
    await until('an empty Cloudflare', () => cloudflare.images.size === 0);
    expect(await copied()).toEqual([]);
    expect(await rows()).toEqual([]);
    await until('no job', async () => (await jobs()).length === 0);
    expect(await erase()).toMatchObject({ archive: 0 });
  });

  it('disappear when Cloudflare is back, also after a restart, and nothing says whose they were', async () => {
    await house.generate();
    await until('the picture to arrive', () => house.archived.length === 1);
    cloudflare.down({ kind: 'html' });
    expect(await erase()).toMatchObject({ archive: 1 });
    await until('a try', () => cloudflare.count('remove') > 0);
    expect(await rows()).toEqual([]);
    expect(JSON.stringify(await jobs())).not.toContain(String(CLIENT));
    await house.close();
    cloudflare.heal();
    house = await ArchiveHouse.open({ databaseUrl: database.url, cloudflare });
    await until('an empty Cloudflare', () => cloudflare.images.size === 0);
  });

  it('that were never archived are gone from this machine', async () => {
    cloudflare.down({ kind: 'status', status: 503 });
    await house.generate();
    await until('a try', () => cloudflare.count('reserve') > 0);
    expect(await erase()).toMatchObject({ archive: 1 });
    await until('nothing left', async () => {
      const left = [...house.filesLeft, ...(await rows()), ...(await jobs())];
      return left.length === 0;
    });
    cloudflare.heal();
    await house.sweep();
    expect(cloudflare.images.size).toBe(0);
  });

  it('that are on their way at that moment do not arrive, or not for long', async () => {
    const held = cloudflare.holdNext('upload');
    await house.generate();
    await held.reached;
    expect(await erase()).toMatchObject({ archive: 1 });
    held.release();
    await until(
      'an empty Cloudflare',
      async () => cloudflare.images.size === 0 && (await jobs()).length === 0,
    );
    expect(await rows()).toEqual([]);
    expect(house.archived).toEqual([]);
    expect(house.filesLeft).toEqual([]);
  });
});
