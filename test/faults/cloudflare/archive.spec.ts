import { API_TOKEN, ArchiveHouse, CLIENT } from '../../support/archive-house';
import { FakeCloudflare } from '../../support/fake-cloudflare';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

describe('the archive', () => {
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

  const archived = () =>
    until('an archived picture', () => house.archived.length > 0 && house.filesLeft.length === 0);

  it('brings a generated picture to Cloudflare and announces its permanent address', async () => {
    const pictureId = await house.generate();
    await archived();

    const [image] = cloudflare.stored;
    expect(image?.metadata).toEqual({ pictureId });
    expect(house.archived).toEqual([
      expect.objectContaining({
        clientId: CLIENT,
        pictureId,
        imageUrl: `https://imagedelivery.net/hash/${image?.id}/public`,
      }),
    ]);
    expect(cloudflare.seen.map(({ request, authorization }) => [request, authorization])).toEqual([
      ['reserve', `Bearer ${API_TOKEN}`],
      ['upload', undefined],
    ]);
    expect(house.status).toEqual({ state: 'up', waiting: 0, failed: 0 });
  });
});
