import { DashboardUnderTest } from './dashboard-under-test';

describe('/api/views', () => {
  let dashboard: DashboardUnderTest;
  let admin: Awaited<ReturnType<DashboardUnderTest['admin']>>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
  });
  afterEach(() => dashboard.database.query('TRUNCATE saved_views'));
  afterAll(() => dashboard.close());

  const save = (body: unknown) => admin.post('/api/views').send(body as object);
  const names = async (): Promise<string[]> => {
    const { body } = await admin.get('/api/views').expect(200);
    return (body.items as { name: string }[]).map(({ name }) => name);
  };

  it('keeps an address under a name, until it is removed', async () => {
    const address = '/users?persona=mira&sort=messages&range=7d';
    const { body: view } = await save({ name: '  Fans of <b>Mira</b> ', address }).expect(201);
    expect(view).toEqual({
      viewId: expect.any(String),
      name: 'Fans of <b>Mira</b>',
      address,
      createdBy: 'owner',
      createdAt: expect.any(String),
    });
    await save({ name: 'active', address: '/live' }).expect(201);
    expect(await names()).toEqual(['active', 'Fans of <b>Mira</b>']);
    await admin.delete(`/api/views/${view.viewId}`).expect(204);
    await admin.delete(`/api/views/${view.viewId}`).expect(404);
    expect(await names()).toEqual(['active']);
  });

  it('gives a name once, also to many who want it at the same moment', async () => {
    const answers = await Promise.all(
      ['/a', '/b', '/c', '/d'].map((address) => save({ name: 'Mine', address })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await names()).toEqual(['Mine']);
    const { body } = await save({ name: 'Mine', address: '/e' }).expect(409);
    expect(body.message).toBe('name: another view is called that');
  });

  it('does not grow without end', async () => {
    await dashboard.database.query(
      `INSERT INTO saved_views (view_id, name, address, created_by)
       SELECT gen_random_uuid(), 'view ' || n, '/live', 'owner' FROM generate_series(1, 200) AS n`,
    );
    const { body } = await save({ name: 'one more', address: '/live' }).expect(409);
    expect(body.message).toContain('200');
    await save({ name: 'view 7', address: '/live' }).expect(409);
  });

  it.each([
    [{ name: '', address: '/live' }, 'name: '],
    [{ name: ' \t', address: '/live' }, 'name: '],
    [{ name: 'x'.repeat(81), address: '/live' }, 'name: '],
    [{ name: 'a\0b', address: '/live' }, 'name: '],
    [{ name: 'x', address: '//evil.example' }, 'address: '],
    [{ name: 'x', address: '/\\evil.example' }, 'address: '],
    [{ name: 'x', address: 'https://evil.example' }, 'address: '],
    [{ name: 'x', address: 'javascript:alert(1)' }, 'address: '],
    [{ name: 'x', address: `/${'x'.repeat(2000)}` }, 'address: '],
    [{ name: 'x' }, 'address: '],
    [{ name: 'x', address: '/live', createdBy: 'you' }, 'createdBy: '],
  ])('names the field at fault of %j', async (body, named) => {
    const response = await save(body).expect(400);
    expect(response.body.message).toContain(named);
    expect(await names()).toEqual([]);
  });

  it('refuses an id that is none, and parameters that mean nothing', async () => {
    await admin.delete('/api/views/1').expect(400);
    await admin.get('/api/views?limit=1').expect(400);
  });
});
