import { HangingProxy } from '../../support/hanging-proxy';
import { DashboardUnderTest, PASSWORD } from './dashboard-under-test';

/** What an admin meets while the database hangs: an answer, in time, that says so. */
describe('without a database', () => {
  let dashboard: DashboardUnderTest;
  const proxy = new HangingProxy();
  beforeAll(async () => (dashboard = await DashboardUnderTest.open({ through: (url) => proxy.before(url) })));
  afterAll(async () => {
    await dashboard.close();
    await proxy.close();
  });

  it('asks for patience, counts no failed login, and serves again afterwards', async () => {
    const admin = await dashboard.admin();
    proxy.freeze();
    const answers = await Promise.all([
      admin.get('/api/auth/session'),
      admin.get('/api/analytics/stats'),
      admin.get('/api/analytics/users/7/events'),
      ...Array.from({ length: 10 }, () =>
        dashboard.stranger.post('/api/auth/login').send({ password: PASSWORD }),
      ),
    ]);
    for (const { status, body, headers } of answers) {
      expect(status).toBe(503);
      expect(body).toEqual({
        statusCode: 503,
        error: 'Service Unavailable',
        message: 'The database is away. Try again soon',
      });
      expect(headers).toMatchObject({ 'retry-after': '5' });
    }
    await dashboard.stranger.get('/api/analytics/stats').expect(401);
    await dashboard.stranger.get('/analytics/').expect(200);
    proxy.thaw();
    await dashboard.admin();
    await admin.get('/api/analytics/stats').expect(200);
  });

  it('says the same while the tables are not there yet', async () => {
    const admin = await dashboard.admin();
    await dashboard.database.query('ALTER TABLE sessions RENAME TO sessions_away');
    await admin.get('/api/auth/session').expect(500);
    dashboard.forgetReadiness();
    await admin.get('/api/auth/session').expect(503);
  });
});
