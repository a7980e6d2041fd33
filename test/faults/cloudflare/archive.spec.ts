import { API_TOKEN, ArchiveHouse, CLIENT, paintedPng } from '../../support/archive-house';
import { type CloudflareFault, type CloudflareRequest, FakeCloudflare } from '../../support/fake-cloudflare';
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

  const archived = (count = 1) =>
    until('archived pictures', () => house.archived.length >= count && house.filesLeft.length === 0);
  const entries = () => database.query('SELECT * FROM picture_archive ORDER BY event_at');

  it('brings a picture to Cloudflare, announces its address and only then removes it here', async () => {
    const bytes = paintedPng();
    const pictureId = await house.generate(bytes);
    expect(house.filesLeft).toEqual([`${pictureId}.json`, `${pictureId}.png`]);
    await archived();

    const [image] = cloudflare.stored;
    expect(image).toMatchObject({ metadata: { pictureId }, bytes });
    expect(house.archived).toEqual([
      expect.objectContaining({
        clientId: CLIENT,
        pictureId,
        imageUrl: `https://imagedelivery.net/hash/${image?.id}/public`,
      }),
    ]);
    expect(await entries()).toMatchObject([
      { state: 'uploaded', cloudflare_id: image?.id, upload_url: null, attempts: 1 },
    ]);
    expect(house.status).toEqual({ state: 'up', waiting: 0, failed: 0 });
    expect(await database.query('SELECT id FROM pgboss.job')).toEqual([]);
  });

  it('announces the event row that the picture belongs to', async () => {
    const pictureId = await house.generate();
    const [note] = house.generated;
    await archived();
    expect(house.archived).toEqual([
      expect.objectContaining({ pictureId, eventId: note?.id, eventAt: note?.at }),
    ]);
  });

  it('sends the token to the API and never to the upload address', async () => {
    await house.generate();
    await archived();
    expect(cloudflare.seen.map(({ request, authorization }) => [request, authorization])).toEqual([
      ['reserve', `Bearer ${API_TOKEN}`],
      ['upload', undefined],
    ]);
  });

  it('asks after an upload whose answer got lost, and does not send it again', async () => {
    cloudflare.failing('upload', { kind: 'lost' });
    await house.generate();
    await archived();
    expect(cloudflare.seen.map(({ request }) => request)).toEqual(['reserve', 'upload', 'look']);
  });

  it('asks again when the answers to that question get lost too', async () => {
    cloudflare.failing('upload', { kind: 'lost' });
    cloudflare.failing('look', { kind: 'html' }, { kind: 'lost' }, { kind: 'hang' });
    await house.generate();
    await archived();
    expect(cloudflare.count('reserve')).toBe(1);
    expect(cloudflare.count('upload')).toBe(1);
  });

  it('sends the bytes to the same place again while Cloudflare says that they are missing', async () => {
    cloudflare.failing('upload', { kind: 'refusal', status: 409, code: 5409 }, { kind: 'html' });
    await house.generate();
    await archived();
    expect(cloudflare.count('reserve')).toBe(1);
    expect(cloudflare.count('upload')).toBe(3);
    expect(cloudflare.stored).toHaveLength(1);
  });

  it('reserves another place when the first one has expired', async () => {
    const later = { 'retry-after': '600' };
    cloudflare.failing('upload', { kind: 'status', status: 503, headers: later });
    await house.generate();
    await until('a job laid aside', async () => (await entries())[0]?.last_error);
    await database.query(`UPDATE picture_archive SET reserved_at = now() - interval '36 minutes'`);
    await database.query('UPDATE pgboss.job SET start_after = now()');
    await archived();
    expect(cloudflare.stored).toHaveLength(1);
    expect(cloudflare.count('reserve')).toBe(2);
  });

  it('takes the token to no other address', async () => {
    const headers = { location: `${cloudflare.apiRoot}/elsewhere` };
    cloudflare.failing('reserve', { kind: 'status', status: 302, headers });
    await house.generate();
    await archived();
    expect(cloudflare.seen.map(({ request }) => request)).toEqual(['reserve', 'reserve', 'upload']);
  });

  it('waits as long as Cloudflare asks, with every picture', async () => {
    cloudflare.failing('reserve', { kind: 'status', status: 429, headers: { 'retry-after': '1' } });
    await house.generate();
    await until('a refusal', () => cloudflare.seen.length === 1);
    await until('that it is noted', () => house.status?.state === 'degraded');
    await house.generate();
    await archived(2);
    const [refused, next] = cloudflare.seen;
    expect((next?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('lays a picture aside for longer than five minutes if asked to', async () => {
    cloudflare.failing('reserve', { kind: 'status', status: 429, headers: { 'retry-after': '1200' } });
    await house.generate();
    await until('a job laid aside', async () => (await entries())[0]?.last_error);
    const [job] = await database.query<{ wait: number }>(
      'SELECT extract(epoch FROM start_after - now())::float8 AS wait FROM pgboss.job',
    );
    expect(job?.wait).toBeGreaterThan(1100);
    expect(house.status).toMatchObject({
      state: 'degraded',
      waiting: 1,
      reason: expect.stringContaining('429'),
    });
  });

  it('delays nobody while Cloudflare hangs', async () => {
    cloudflare.down({ kind: 'hang' });
    await house.generate();
    await house.generate();
    expect(house.status).toMatchObject({ waiting: 2, failed: 0 });
  });

  it('gives up visibly after the last attempt, and archives when it is retried by hand', async () => {
    cloudflare.down({ kind: 'status', status: 500 });
    const pictureId = await house.generate();
    await until('a failure', () => house.status?.failed === 1);
    expect(cloudflare.count('reserve')).toBe(4);
    expect(house.status).toMatchObject({ state: 'degraded', waiting: 0, failed: 1 });
    expect(await house.archive.failed()).toEqual([
      {
        clientId: CLIENT,
        pictureId,
        attempts: 4,
        lastError: expect.stringMatching(/HTTP 500.*reserve/),
        failedAt: expect.any(Date),
      },
    ]);
    expect(house.filesLeft).toContain(`${pictureId}.png`);

    cloudflare.down(undefined);
    expect(await house.archive.retry(pictureId)).toEqual([pictureId]);
    await archived();
    await until('a clean slate', () => house.status?.state === 'up' && house.status.failed === 0);
  });

  it('does not try a picture again that Cloudflare refuses', async () => {
    cloudflare.failing('upload', { kind: 'refusal', status: 415, code: 5455 });
    await house.generate();
    await until('a failure', () => house.status?.failed === 1);
    await house.sweep();
    expect(await database.query('SELECT id FROM pgboss.job')).toEqual([]);
    expect(cloudflare.count('upload')).toBe(1);
  });

  it('gives up at once when the picture is gone', async () => {
    house.announce('0192f3c4-5a6b-4c7d-8e9f-0a1b2c3d4e5f');
    await until('a failure', () => house.status?.failed === 1);
    expect((await house.archive.failed())[0]?.lastError).toMatch(/No picture/);
  });

  it('archives once, however often the same picture is announced', async () => {
    cloudflare.failing('upload', { kind: 'html' });
    const pictureId = await house.generate();
    house.announce(pictureId);
    house.announce(pictureId);
    await archived();
    house.announce(pictureId);
    await until('a second announcement', () => house.archived.length === 2 && house.filesLeft.length === 0);
    expect(cloudflare.stored).toHaveLength(1);
    expect(cloudflare.count('upload')).toBe(2);
  });
});

describe('any fault that may pass', () => {
  let database: TestDatabase;
  let cloudflare: FakeCloudflare;
  let house: ArchiveHouse;

  beforeAll(async () => {
    database = await TestDatabase.create();
    cloudflare = await FakeCloudflare.start();
    house = await ArchiveHouse.open({ databaseUrl: database.url, cloudflare });
  });
  afterEach(() => cloudflare.heal());
  afterAll(async () => {
    await house.close();
    await cloudflare.stop();
    await database.drop();
  });

  const passing: [string, CloudflareFault][] = [
    ['429', { kind: 'status', status: 429 }],
    ['500', { kind: 'status', status: 500 }],
    ['a page instead of an answer', { kind: 'html' }],
    ['an answer that breaks off', { kind: 'truncated' }],
    ['success: false with HTTP 200', { kind: 'refusal', status: 200, code: 10_001 }],
    ['an error without a body', { kind: 'status', status: 502, body: '' }],
    ['a redirect', { kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
    ['a token that is not accepted', { kind: 'refusal', status: 403, code: 10_000 }],
    ['no answer', { kind: 'hang' }],
    ['an answer that gets lost', { kind: 'lost' }],
  ];
  const requests: CloudflareRequest[] = ['reserve', 'upload'];
  it.each(requests.flatMap((request) => passing.map(([name, fault]) => ({ name, request, fault }))))(
    'overcomes $name to $request, with one stored image',
    async ({ request, fault }) => {
      cloudflare.failing(request, fault, fault);
      const pictureId = await house.generate();
      const isThis = (about: { pictureId: string }) => about.pictureId === pictureId;
      await until('an archived picture', () => house.archived.some(isThis) && house.filesLeft.length === 0);
      expect(house.archived.filter(isThis)).toHaveLength(1);
      expect(cloudflare.stored.filter(({ metadata }) => isThis(metadata))).toHaveLength(1);
      expect(house.lines.join('\n')).not.toContain(API_TOKEN);
    },
  );
});

it('keeps pictures on this machine without an account', async () => {
  const database = await TestDatabase.create();
  const house = await ArchiveHouse.open({ databaseUrl: database.url });
  const pictureId = await house.generate();
  expect(house.status).toEqual({ state: 'up', reason: 'pictures stay on this machine' });
  const [event] = house.generated;
  await house.archive.accept({
    clientId: CLIENT,
    pictureId,
    eventId: event?.id ?? '',
    eventAt: new Date().toISOString(),
  });
  expect(house.filesLeft).toEqual([`${pictureId}.png`]);
  await house.close();
  await database.drop();
});
