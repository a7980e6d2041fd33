import { StatusBoard } from '../../../src/events/status-board';
import { DashboardUnderTest } from './dashboard-under-test';

const TOKEN = 'a token for monitoring';

describe('/metrics', () => {
  let dashboard: DashboardUnderTest;
  beforeAll(async () => (dashboard = await DashboardUnderTest.open({ env: { METRICS_TOKEN: TOKEN } })));
  afterAll(() => dashboard.close());

  const scrape = (authorization: string) =>
    dashboard.stranger.get('/metrics').set('authorization', authorization);

  it('is closed without a session or the token, with a problem body', async () => {
    for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
      const { body } = await scrape(authorization).expect(401);
      expect(body).toEqual({ statusCode: 401, error: 'Unauthorized', message: 'Log in first' });
    }
  });

  it('is open to an admin and to whoever bears the token, which opens nothing else', async () => {
    await (await dashboard.admin()).get('/metrics').expect(200);
    await scrape(`Bearer ${TOKEN}`)
      .expect(200)
      .expect('content-type', /^text\/plain;.*\bversion=0\.0\.4\b/);
    await dashboard.stranger.get('/api/analytics/stats').set('authorization', `Bearer ${TOKEN}`).expect(401);
  });

  it('tells how the process is, and every figure of every part', async () => {
    dashboard.app
      .get(StatusBoard)
      .report('odd-part', { state: 'degraded', reason: 'slow', oldestAgeMs: 1.5, on: true });
    const { text } = await scrape(`Bearer ${TOKEN}`).expect(200);
    for (const line of [
      /^nodejs_eventloop_lag_p99_seconds [\d.e-]+$/m,
      /^teleskop_build_info\{version="\d+\.\d+\.\d+",node="v\d+\.\d+\.\d+"\} 1$/m,
      /^teleskop_part_up\{part="database"\} 1$/m,
      /^teleskop_part_up\{part="odd-part"\} 0\.5$/m,
      /^teleskop_part_up\{part="journal"\} 1$/m,
      /^teleskop_odd_part_oldest_age_ms 1\.5$/m,
      /^teleskop_odd_part_on 1$/m,
      ...['depth', 'bytes', 'oldest_age_ms', 'in_memory', 'refused', 'damaged', 'batch_rows', 'batch_ms'].map(
        (figure) => new RegExp(`^teleskop_journal_${figure} \\d`, 'm'),
      ),
      /^teleskop_journal_retries 0$/m,
      /^teleskop_journal_dead_letters 0$/m,
      /^teleskop_dead_letters_waiting 0$/m,
      /^teleskop_clock_skew_ms 0$/m,
      /^teleskop_events_lost 0$/m,
      /^teleskop_process_event_loop_lag_ms [\d.]+$/m,
    ])
      expect(text).toMatch(line);
  });

  it('forgets the figures of a part that tells them no more', async () => {
    dashboard.app.get(StatusBoard).report('odd-part', { state: 'down' });
    const { text } = await scrape(`Bearer ${TOKEN}`).expect(200);
    expect(text).toContain('teleskop_part_up{part="odd-part"} 0\n');
    expect(text).not.toContain('teleskop_odd_part_on');
  });
});
