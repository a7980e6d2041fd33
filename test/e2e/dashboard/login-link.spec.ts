import { OwnerDesk } from '../../../src/events/owner-desk';
import { DashboardUnderTest, PASSWORD } from './dashboard-under-test';

describe('a login link', () => {
  let dashboard: DashboardUnderTest;
  beforeAll(async () => (dashboard = await DashboardUnderTest.open()));
  afterAll(() => dashboard.close());
  afterEach(() => dashboard.database.query('ALTER TABLE IF EXISTS audit_log_away RENAME TO audit_log'));

  const desk = (): OwnerDesk => dashboard.app.get(OwnerDesk);
  const tokenOf = (url: string): string => new URL(url).hash.slice(1);
  const newLink = async (): Promise<string> => tokenOf((await desk().issueLoginLink(77)).url);
  let tests = 0;
  beforeEach(() => (tests += 1));
  /** Each test comes from an address of its own, so that none uses up the attempts of another. */
  const from = () => ({ 'x-forwarded-for': `203.0.113.${tests}` });
  const use = (token: string) => dashboard.stranger.post('/api/auth/link').set(from()).send({ token });
  const sessionOf = (response: { get(name: 'Set-Cookie'): string[] | undefined }): string =>
    response.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';

  it('lets in once, writes who came in, and tells nothing of itself', async () => {
    const { url, expiresInMinutes } = await desk().issueLoginLink(77);
    const { port } = dashboard.server.address() as { port: number };
    expect(url).toMatch(new RegExp(`^http://localhost:${port}/analytics/link#[\\w-]{43}$`));
    expect(expiresInMinutes).toBe(5);
    const [kept] = await dashboard.database.query<{ row: string }>(
      'SELECT l::text AS row FROM login_links l',
    );
    expect(kept?.row).not.toContain(tokenOf(url));

    const cookie = sessionOf(await use(tokenOf(url)).expect(204));
    await dashboard.stranger.get('/api/auth/session').set('cookie', cookie).expect(200);
    expect(
      await dashboard.database.query(`SELECT admin, subject FROM audit_log WHERE action = 'login.link'`),
    ).toEqual([{ admin: 'owner', subject: 'telegram 77' }]);

    const again = await use(tokenOf(url)).expect(401);
    expect(again.get('Set-Cookie')).toBeUndefined();
  });

  it('lets in one of those who use it at the same moment', async () => {
    const token = await newLink();
    const answers = await Promise.all(Array.from({ length: 5 }, () => use(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401, 401, 401]);
  });

  it('is not used up by whoever only looks at it', async () => {
    const token = await newLink();
    for (const method of ['get', 'head', 'options'] as const)
      await dashboard.stranger[method](`/api/auth/link?token=${token}`).expect(401);
    await dashboard.stranger.get(`/analytics/link?token=${token}`);
    await use(token).expect(204);
  });

  it('ends after five minutes, and with the password that it stood for', async () => {
    const old = await newLink();
    await dashboard.database.query(`UPDATE login_links SET issued_at = now() - interval '5 minutes'`);
    await use(old).expect(401);

    const voided = await newLink();
    await dashboard.database.query('UPDATE admins SET password_changed_at = clock_timestamp()');
    await use(voided).expect(401);
  });

  it.each([
    ['another', 'x'.repeat(43)],
    ['none', 'x'],
    ['SQL', `' OR 1=1 --`],
  ])('is not guessed: %s', async (_, token) => {
    await use(token).expect(401);
  });

  it('is asked for a few times only', async () => {
    for (let tries = 0; tries < 10; tries += 1) await use('x'.repeat(43)).expect(401);
    const { headers } = await use(await newLink()).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it.each([[{}], [{ token: 5 }], [{ token: 'x'.repeat(101) }], [{ token: 'x', more: 1 }]])(
    'is a token and nothing else: %j',
    (body) => dashboard.stranger.post('/api/auth/link').send(body).expect(400),
  );

  it('lets nobody in whose coming cannot be recorded', async () => {
    const token = await newLink();
    await dashboard.database.query('ALTER TABLE audit_log RENAME TO audit_log_away');
    const answer = await use(token).expect(503);
    expect(answer.get('Set-Cookie')).toBeUndefined();
  });

  it('is not sent by other sites, and ends the session that was there before', async () => {
    const token = await newLink();
    await use(token).set('origin', 'https://evil.example').expect(403);
    await dashboard.stranger.post('/api/auth/link').type('form').send({ token }).expect(415);
    const before = await dashboard.stranger
      .post('/api/auth/login')
      .set(from())
      .send({ password: PASSWORD })
      .expect(204);
    await use(token).set('cookie', sessionOf(before)).expect(204);
    await dashboard.stranger.get('/api/auth/session').set('cookie', sessionOf(before)).expect(401);
  });

  it('begins with the public address', async () => {
    const public_ = await DashboardUnderTest.open({ env: { PUBLIC_URL: 'https://panel.example/' } });
    try {
      const { url } = await public_.app.get(OwnerDesk).issueLoginLink(77);
      expect(url).toMatch(/^https:\/\/panel\.example\/analytics\/link#/);
    } finally {
      await public_.close();
    }
  });

  it('tells today’s figures beside it', async () => {
    const none = { activeUsers: 0, newUsers: 0, messages: 0, images: 0 };
    expect(await desk().todaysFigures()).toEqual({ today: none, yesterday: none });
    expect(await desk().messagesIn(new Date('2026-01-01T10:00:00Z'))).toBe(0);
  });
});
