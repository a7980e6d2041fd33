import { DashboardUnderTest } from './dashboard-under-test';

describe('/api/annotations', () => {
  let dashboard: DashboardUnderTest;
  let admin: Awaited<ReturnType<DashboardUnderTest['admin']>>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open({ env: { ANALYTICS_TIME_ZONE: 'Pacific/Kiritimati' } });
    admin = await dashboard.admin();
  });
  afterEach(() => dashboard.database.query('TRUNCATE annotations'));
  afterAll(() => dashboard.close());

  const write = (body: unknown) => admin.post('/api/annotations').send(body as object);
  const within = async (search: string): Promise<string[]> => {
    const { body } = await admin.get(`/api/annotations${search}`).expect(200);
    return (body.items as { day: string; text: string }[]).map(({ day, text }) => `${day} ${text}`);
  };

  it('keeps what happened on a day, and gives the days of a range in their order', async () => {
    const { body: first } = await write({ day: '2026-03-02', text: ' Price of the plan changed ' }).expect(
      201,
    );
    expect(first).toEqual({
      annotationId: expect.any(String),
      day: '2026-03-02',
      text: 'Price of the plan changed',
      createdBy: 'owner',
      createdAt: expect.any(String),
    });
    for (const day of ['2026-03-31', '2026-02-28', '2026-03-01', '2026-04-01']) {
      await write({ day, text: '<img src=x>' }).expect(201);
    }
    expect(await within('?from=2026-03-01&to=2026-03-31')).toEqual([
      '2026-03-01 <img src=x>',
      '2026-03-02 Price of the plan changed',
      '2026-03-31 <img src=x>',
    ]);
    await admin.delete(`/api/annotations/${first.annotationId}`).expect(204);
    await admin.delete(`/api/annotations/${first.annotationId}`).expect(404);
    expect(await within('?from=2026-03-02&to=2026-03-02')).toEqual([]);
  });

  it('means the days of the analytics time zone where none are named', async () => {
    const [{ today }] = (await dashboard.database.query<{ today: string }>(
      `SELECT to_char(now() AT TIME ZONE 'Pacific/Kiritimati', 'YYYY-MM-DD') AS today`,
    )) as [{ today: string }];
    await write({ day: today, text: 'now' }).expect(201);
    await write({ day: '2020-01-01', text: 'long ago' }).expect(201);
    expect(await within('')).toEqual([`${today} now`]);
  });

  it.each([
    [{ day: '2026-02-30', text: 'x' }, 'day: '],
    [{ day: '2026-3-1', text: 'x' }, 'day: '],
    [{ text: 'x' }, 'day: '],
    [{ day: '2026-03-01', text: ' ' }, 'text: '],
    [{ day: '2026-03-01', text: 'x'.repeat(201) }, 'text: '],
    [{ day: '2026-03-01', text: 'x', kind: 'deploy' }, 'kind: '],
  ])('names the field at fault of %j', async (body, named) => {
    const response = await write(body).expect(400);
    expect(response.body.message).toContain(named);
  });

  it('refuses days in the wrong order, and an id that is none', async () => {
    await admin.get('/api/annotations?from=2026-03-02&to=2026-03-01').expect(400);
    await admin.delete('/api/annotations/x').expect(400);
  });
});
