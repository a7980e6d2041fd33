import { StatusBoard } from '../../../src/events/status-board';
import { HangingProxy } from '../../support/hanging-proxy';
import { DashboardUnderTest } from './dashboard-under-test';

describe('/health', () => {
  let dashboard: DashboardUnderTest;
  const proxy = new HangingProxy();
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open({
      env: { TELEGRAM_BOT_TOKEN: '123456:very-secret' },
      through: (url) => proxy.before(url),
    });
  });
  afterAll(async () => {
    await dashboard.close();
    await proxy.close();
  });

  const ready = () => dashboard.stranger.get('/health/ready');
  const report = (state: 'up' | 'degraded' | 'down', reason?: string) =>
    dashboard.app.get(StatusBoard).report('telegram', { state, reason, pending: 3 });

  it('is live', async () => {
    const { body } = await dashboard.stranger.get('/health/live').expect(200);
    expect(body).toEqual({ status: 'ok' });
  });

  it('is ready while no part is down, and tells how each part is', async () => {
    report('degraded', 'slow');
    const { body } = await ready().expect(200);
    expect(body).toMatchObject({
      status: 'ok',
      error: {},
      details: {
        database: { status: 'up', state: 'up' },
        telegram: { status: 'up', state: 'degraded', reason: 'slow', pending: 3 },
        journal: {
          status: 'up',
          depth: 0,
          oldestAgeMs: 0,
          batchRows: 0,
          batchMs: 0,
          retries: 0,
          deadLetters: 0,
        },
        process: { eventLoopLagMs: expect.any(Number) },
      },
    });
  });

  it('is not ready while a part is down, and tells why without any secret', async () => {
    report('down', 'https://api.telegram.org/bot123456:very-secret/getMe answered 401');
    const response = await ready().expect(503);
    expect(response.body).toMatchObject({
      status: 'error',
      info: { database: { status: 'up' } },
      error: { telegram: { status: 'down', state: 'down' } },
    });
    expect(response.text).toContain('[secret]');
    expect(response.text).not.toContain('very-secret');
    report('up');
  });

  it('says soon that the database hangs, and is ready again when it answers', async () => {
    await ready().expect(200);
    proxy.freeze();
    const { body } = await ready().expect(503);
    expect(body.error).toMatchObject({
      database: { status: 'down', reason: 'does not answer within 1500 ms' },
    });
    await dashboard.stranger.get('/health/live').expect(200);
    proxy.thaw();
    await ready().expect(200);
  });
});
