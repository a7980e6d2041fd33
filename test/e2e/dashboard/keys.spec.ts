import type request from 'supertest';
import { createHash } from 'node:crypto';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';
import { pathsOf } from './routes-of';

interface Key {
  keyId: string;
  name: string;
  token: string;
  lastUsedAt: string | null;
}

describe('an API key', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  let key: Key;
  let tests = 0;

  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      eventRecord({ clientId: 7, message: 'hello' }),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());
  beforeEach(async () => {
    tests += 1;
    key = await add(`script ${tests}`);
  });
  afterEach(() => dashboard.database.query('DELETE FROM api_keys'));

  const add = async (name: string): Promise<Key> =>
    (await admin.post('/api/keys').send({ name }).expect(201)).body as Key;
  const listed = async (): Promise<Key[]> =>
    ((await admin.get('/api/keys').expect(200)).body as { items: Key[] }).items;
  /** Each test comes from an address of its own, so that none uses up the attempts of another. */
  const ask = (
    path: string,
    token = key.token,
    method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete' = 'get',
  ) =>
    dashboard.stranger[method](path)
      .set('authorization', `Bearer ${token}`)
      .set('x-forwarded-for', `203.0.113.${tests}`);

  it('opens the reports', async () => {
    for (const path of [
      'stats',
      'series',
      'heatmap',
      'personas',
      'users',
      'users/7',
      'events',
      'retention',
      'revenue',
      'revenue/margin',
      'sources',
      'sources/people',
      'live',
    ])
      await ask(`/api/analytics/${path}`).expect(200);
    await ask('/api/analytics/stats', key.token, 'head').expect(200);
    await ask('/api/analytics/export/users.csv').expect(200);
    for (const path of ['/api/links', '/api/prices']) await ask(path).expect(200);
  });

  it('is shown once, and stored as a hash alone', async () => {
    expect(key.token).toMatch(/^tsk_[\w-]{43}$/);
    const [row] = await dashboard.database.query<{ hash: Buffer; row: string }>(
      'SELECT token_hash AS hash, k::text AS row FROM api_keys k',
    );
    expect(row?.hash).toEqual(createHash('sha256').update(key.token).digest());
    expect(row?.row).not.toContain(key.token.slice(4));
    expect(JSON.stringify(await listed())).not.toContain(key.token.slice(4));
  });

  it('is listed with its last use', async () => {
    expect(await listed()).toMatchObject([{ name: key.name, createdBy: 'owner', lastUsedAt: null }]);
    await ask('/api/analytics/stats').expect(200);
    const [used] = await listed();
    expect(Date.now() - Date.parse(used?.lastUsedAt ?? '')).toBeLessThan(60_000);
  });

  it('opens nothing once it is revoked', async () => {
    await ask('/api/analytics/stats').expect(200);
    await admin.delete(`/api/keys/${key.keyId}`).expect(204);
    await ask('/api/analytics/stats').expect(401);
    await admin.delete(`/api/keys/${key.keyId}`).expect(404);
  });

  it.each([
    ['forged', () => `tsk_${'x'.repeat(43)}`],
    ['without its prefix', () => key.token.slice(4)],
    ['cut short', () => key.token.slice(0, -1)],
    ['too long', () => `${key.token}x`],
    ['SQL', () => `tsk_' OR 1=1 --`],
    ['its own hash', () => `tsk_${createHash('sha256').update(key.token).digest('base64url')}`],
  ])('is not one that is %s', async (_, forge) => {
    await ask('/api/analytics/stats', forge()).expect(401);
  });

  it('is not taken from anywhere but its header', async () => {
    const { token } = key;
    await dashboard.stranger.get(`/api/analytics/stats?key=${token}&token=${token}`).expect(401);
    await dashboard.stranger
      .get('/api/analytics/stats')
      .set('cookie', `teleskop_session=${token}`)
      .expect(401);
    await dashboard.stranger.get('/api/analytics/stats').set('x-api-key', token).expect(401);
    await dashboard.stranger.get('/api/analytics/stats').auth('key', token).expect(401);
  });

  it('writes nothing, makes no keys, reads no docs, and logs nobody in', async () => {
    const closed = pathsOf(dashboard.app).filter((path) => path.startsWith('/api/') || path === '/metrics');
    expect(closed.length).toBeGreaterThan(20);
    const methods = ['post', 'put', 'patch', 'delete'] as const;
    for (const method of methods) {
      // A key for each, because all paths and methods together are more than one may ask for in a minute.
      const { token } = await add(method);
      for (const path of closed.filter((each) => !each.startsWith('/api/auth/'))) {
        const { status } = await ask(path, token, method);
        expect(`${method} ${path} ${status}`).toMatch(/ 403$/);
      }
    }
    for (const path of [
      '/api/keys',
      '/api/auth/session',
      '/api/annotations',
      '/api/views',
      '/api/docs',
      '/metrics',
    ])
      await ask(path).expect(403);
    await ask('/api/analytics/dead-letters').expect(403);
    const { status, headers } = await ask('/api/auth/login', key.token, 'post').send({ password: key.token });
    expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 401, cookie: undefined });
    expect(await listed()).toHaveLength(1 + methods.length);
  });

  it('is what counts where a session comes along', async () => {
    await admin.delete('/api/keys/x').set('authorization', `Bearer ${key.token}`).expect(403);
    await admin
      .get('/api/analytics/stats')
      .set('authorization', `Bearer tsk_${'x'.repeat(43)}`)
      .expect(401);
  });

  it('leaves its name wherever a conversation was read', async () => {
    await dashboard.database.query('DELETE FROM audit_log');
    await ask('/api/analytics/users/7/events').expect(200);
    await ask('/api/analytics/events').expect(200);
    expect(
      await dashboard.database.query(
        'SELECT admin, admin_id::text AS id, action FROM audit_log ORDER BY entry_id',
      ),
    ).toEqual([
      { admin: `key ${key.name}`, id: key.keyId, action: 'timeline.read' },
      { admin: `key ${key.name}`, id: key.keyId, action: 'events.read' },
    ]);
    await dashboard.database.query('ALTER TABLE audit_log RENAME TO audit_log_away');
    await ask('/api/analytics/users/7/events').expect(503);
    await dashboard.database.query('ALTER TABLE audit_log_away RENAME TO audit_log');
  });

  it('is refused after many requests in a minute, and alone', async () => {
    for (let sent = 0; sent < 240; sent += 20)
      await Promise.all(Array.from({ length: 20 }, () => ask('/api/analytics/catalogue').expect(200)));
    const { headers } = await ask('/api/analytics/catalogue').expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    const another = await add('another');
    await ask('/api/analytics/catalogue', another.token).expect(200);
  });

  it('is not guessed for long', async () => {
    for (let tries = 0; tries < 20; tries += 1)
      await ask('/api/analytics/stats', `tsk_${'x'.repeat(43)}`).expect(401);
    await ask('/api/analytics/stats', `tsk_${'x'.repeat(43)}`).expect(429);
  });

  it('has a name of its own', async () => {
    await admin.post('/api/keys').send({ name: key.name }).expect(409);
    for (const body of [
      {},
      { name: ' ' },
      { name: 'x'.repeat(81) },
      { name: 'x', role: 'owner' },
      { name: 'a\0' },
    ])
      await admin.post('/api/keys').send(body).expect(400);
    await dashboard.database.query(
      `INSERT INTO api_keys (key_id, name, token_hash, created_by)
       SELECT gen_random_uuid(), 'k' || n, decode(md5(n::text), 'hex'), 'owner' FROM generate_series(1, 49) AS n`,
    );
    await admin.post('/api/keys').send({ name: 'one too many' }).expect(409);
  });

  it('is made and revoked on the record, or not at all', async () => {
    await dashboard.database.query('DELETE FROM audit_log');
    const { keyId } = await add('recorded');
    await admin.delete(`/api/keys/${keyId}`).expect(204);
    expect(await dashboard.database.query('SELECT action, subject FROM audit_log ORDER BY entry_id')).toEqual(
      [
        { action: 'key.add', subject: 'recorded' },
        { action: 'key.revoke', subject: keyId },
      ],
    );
    await dashboard.database.query('ALTER TABLE audit_log RENAME TO audit_log_away');
    await admin.post('/api/keys').send({ name: 'secret' }).expect(503);
    await dashboard.database.query('ALTER TABLE audit_log_away RENAME TO audit_log');
    expect((await listed()).map(({ name }) => name)).toEqual([key.name]);
  });
});
