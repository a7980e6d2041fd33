import type request from 'supertest';
import { AdminPassword } from '../../../src/dashboard/auth/admin-password';
import { DashboardUnderTest, PASSWORD } from './dashboard-under-test';

const COOKIE = 'teleskop_session';
const cookieOf = (response: request.Response): string => (response.get('set-cookie') ?? [''])[0]!;
const tokenOf = (response: request.Response): string =>
  /teleskop_session=([^;]*)/.exec(cookieOf(response))![1]!;

describe('login', () => {
  let dashboard: DashboardUnderTest;
  beforeAll(async () => (dashboard = await DashboardUnderTest.open()));
  afterAll(() => dashboard.close());

  const login = (password: unknown = PASSWORD) =>
    dashboard.stranger.post('/api/auth/login').send({ password });
  const session = (token: string) =>
    dashboard.stranger.get('/api/auth/session').set('cookie', `${COOKIE}=${token}`);

  it('opens a session that scripts and other sites cannot reach', async () => {
    const response = await login().expect(204);
    expect(cookieOf(response)).toMatch(/^teleskop_session=[\w-]{43}; /);
    expect(cookieOf(response)).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Strict$/);
    expect(cookieOf(response)).not.toContain('Secure');
    const { body } = await session(tokenOf(response)).expect(200);
    expect(body).toEqual({ name: 'owner', role: 'owner', timeZone: 'UTC' });
  });

  it('gives a cookie for https only where a proxy nearby says that the request came over https', async () => {
    const response = await login().set('x-forwarded-proto', 'https').expect(204);
    expect(cookieOf(response)).toContain('; Secure;');
  });

  it('stores neither the token nor the password', async () => {
    const token = tokenOf(await login().expect(204));
    const [stored] = await dashboard.database.query<{ everything: string }>(
      `SELECT (SELECT string_agg(admins::text, '') FROM admins) ||
              (SELECT string_agg(sessions::text || encode(token_hash, 'escape'), '') FROM sessions) AS everything`,
    );
    expect(stored!.everything).toContain('$scrypt$ln=15,r=8,p=3$');
    expect(stored!.everything).not.toContain(token);
    expect(stored!.everything).not.toContain(PASSWORD);
  });

  it('refuses a wrong password with a problem body and no cookie', async () => {
    const response = await login('wrong').expect(401);
    expect(response.body).toEqual({ statusCode: 401, error: 'Unauthorized', message: 'Wrong password' });
    expect(response.get('set-cookie')).toBeUndefined();
  });

  it.each([
    [{}, 'password: '],
    [{ password: 5 }, 'password: '],
    [{ password: '' }, 'password: '],
    [{ password: 'x'.repeat(1025) }, 'password: '],
    [{ password: PASSWORD, name: 'owner' }, 'name: '],
    [[PASSWORD], 'body: '],
  ])('names the field at fault of %j', async (body, named) => {
    const response = await dashboard.stranger.post('/api/auth/login').send(body).expect(400);
    expect(response.body).toMatchObject({ statusCode: 400, error: 'Bad Request' });
    expect(response.body.message).toContain(named);
  });

  it('gives a new token at each login, and ends the session that it replaces', async () => {
    const planted = 'A'.repeat(43);
    const first = tokenOf(await login().set('cookie', `${COOKIE}=${planted}`).expect(204));
    expect(first).not.toBe(planted);
    const second = tokenOf(await login().set('cookie', `${COOKIE}=${first}`).expect(204));
    expect(second).not.toBe(first);
    await session(first).expect(401);
    await session(second).expect(200);
  });

  it('ends the session at logout, on the server too', async () => {
    const token = tokenOf(await login().expect(204));
    const response = await dashboard.stranger
      .post('/api/auth/logout')
      .set('cookie', `${COOKIE}=${token}`)
      .expect(204);
    expect(cookieOf(response)).toContain('teleskop_session=; Path=/; Expires=Thu, 01 Jan 1970');
    await session(token).expect(401);
    await dashboard.stranger.post('/api/auth/logout').expect(204);
  });

  it.each([
    ['unused for 7 days', `last_used_at = now() - interval '7 days'`],
    ['opened 30 days ago', `opened_at = now() - interval '30 days'`],
  ])('ends a session %s', async (_, change) => {
    const token = tokenOf(await login().expect(204));
    await session(token).expect(200);
    await dashboard.database.query(`UPDATE admins SET password_changed_at = now() - interval '1 year'`);
    await dashboard.database.query(`UPDATE sessions SET ${change}`);
    await session(token).expect(401);
  });

  it('ends whatever was opened before the password changed', async () => {
    const token = tokenOf(await login().expect(204));
    await dashboard.database.query('UPDATE admins SET password_changed_at = clock_timestamp()');
    await session(token).expect(401);
  });

  it('keeps a session alive by use', async () => {
    const token = tokenOf(await login().expect(204));
    await dashboard.database.query(`UPDATE sessions SET last_used_at = now() - interval '6 days'`);
    await session(token).expect(200);
    const [used] = await dashboard.database.query<{ recent: boolean }>(
      `SELECT bool_or(last_used_at > now() - interval '1 minute') AS recent FROM sessions`,
    );
    expect(used).toEqual({ recent: true });
  });

  it('refuses forged tokens and a role that may nothing', async () => {
    const token = tokenOf(await login().expect(204));
    await session(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`).expect(401);
    await session(`${token}A`).expect(401);
    await session(`' OR true --`).expect(401);
    await dashboard.database.query(`UPDATE admins SET role = 'guest'`);
    await session(token).expect(403);
    await dashboard.database.query(`UPDATE admins SET role = 'owner'`);
    await session(token).expect(200);
  });
});

describe('requests that another site makes a browser send', () => {
  let dashboard: DashboardUnderTest;
  beforeAll(async () => (dashboard = await DashboardUnderTest.open()));
  afterAll(() => dashboard.close());

  const from = (headers: Record<string, string>) =>
    dashboard.stranger.post('/api/auth/login').set(headers).send({ password: PASSWORD });

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1', host: '127.0.0.1:2' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  ])('are refused: %j', async (headers) => {
    const { body } = await from(headers).expect(403);
    expect(body).toEqual({
      statusCode: 403,
      error: 'Forbidden',
      message: 'Requests from other sites are refused',
    });
  });

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:5173' },
    { origin: 'http://admin.example', host: 'admin.example' },
    { origin: 'https://admin.example', host: '127.0.0.1:3000', 'x-forwarded-host': 'admin.example' },
  ])('pass from here: %j', (headers) => from(headers).expect(204));

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'are refused as %s',
    async (type) => {
      const { body } = await dashboard.stranger
        .post('/api/auth/login')
        .set('content-type', type)
        .send(`{"password":"${PASSWORD}"}`)
        .expect(415);
      expect(body.message).toContain('application/json');
    },
  );
});

describe('guessing the password', () => {
  let dashboard: DashboardUnderTest;
  beforeEach(async () => (dashboard = await DashboardUnderTest.open()));
  afterEach(() => dashboard.close());

  const guess = (address: string, password = 'wrong') =>
    dashboard.stranger.post('/api/auth/login').set('x-forwarded-for', address).send({ password });

  it('ends after ten failures from an address, however many are sent at once', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => guess('203.0.113.7')));
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(10).fill(401),
      ...Array<number>(6).fill(429),
    ]);
    const refused = await guess('203.0.113.7', PASSWORD).expect(429);
    expect(Number(refused.get('retry-after'))).toBeGreaterThan(800);
    expect(refused.body).toMatchObject({ statusCode: 429, error: 'Too Many Requests' });
    await guess('203.0.113.8', PASSWORD).expect(204);
  });

  it('does not count what succeeds', async () => {
    for (let time = 0; time < 12; time++) await guess('203.0.113.9', PASSWORD).expect(204);
  });
});

describe('AdminPassword', () => {
  let dashboard: DashboardUnderTest;
  afterEach(() => dashboard.close());

  it('makes one that people can read where none is given, and tells it once', async () => {
    dashboard = await DashboardUnderTest.open({ env: { ADMIN_PASSWORD: '' } });
    await dashboard.database.query('DELETE FROM admins');
    const first = await dashboard.app.get(AdminPassword).ensure();
    expect(first).toEqual({
      source: 'generated',
      password: expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/),
    });
    expect(await dashboard.app.get(AdminPassword).ensure()).toEqual({ source: 'stored' });
    await dashboard.stranger.post('/api/auth/login').send({ password: first.password }).expect(204);
  });

  it('takes the one of the environment over what is stored, and ends what was opened with the old one', async () => {
    dashboard = await DashboardUnderTest.open();
    const admin = await dashboard.admin();
    expect(await dashboard.app.get(AdminPassword).ensure()).toEqual({ source: 'environment' });
    await admin.get('/api/auth/session').expect(200);
    await dashboard.database.query(
      `UPDATE admins SET password_hash = '$scrypt$ln=4,r=1,p=1$c2FsdA$' || repeat('A', 43)`,
    );
    expect(await dashboard.app.get(AdminPassword).ensure()).toEqual({ source: 'environment' });
    await admin.get('/api/auth/session').expect(401);
    await dashboard.admin();
  });

  it('tells only one of two processes that start at once', async () => {
    dashboard = await DashboardUnderTest.open({ env: { ADMIN_PASSWORD: '' } });
    await dashboard.database.query('DELETE FROM admins');
    const passwords = dashboard.app.get(AdminPassword);
    const sources = (await Promise.all([passwords.ensure(), passwords.ensure()])).map(({ source }) => source);
    expect(sources.sort()).toEqual(['generated', 'stored']);
  });
});
