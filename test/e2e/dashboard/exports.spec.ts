import { get as httpGet, type IncomingMessage } from 'node:http';
import { type AddressInfo } from 'node:net';
import type request from 'supertest';
import { Exports } from '../../../src/analytics/exports/exports';
import { until } from '../../support/until';
import { DashboardUnderTest } from './dashboard-under-test';

const MANY = 5_000;

describe('/api/analytics/export', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  const sql = (text: string) => dashboard.database.query(text);

  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    await sql(`
      INSERT INTO tg_users (client_id, first_name, source, is_premium, first_seen_at)
      SELECT n, CASE n WHEN 1 THEN '=HYPERLINK("http://x","a")' WHEN 2 THEN 'Zoë, "the" 2nd' ELSE 'P' || n END,
             nullif(n % 2, 0)::text, n % 5 = 0, '2026-11-20T12:00:00Z'
      FROM generate_series(1, ${MANY}) AS n`);
    await sql(`
      INSERT INTO tg_analytics_events (client_id, event_name, persona_id, message, meta, created_at, event_id)
      SELECT 1 + n % 50, CASE n % 2 WHEN 0 THEN 'user_message' ELSE 'ai_message' END, 'mira',
             repeat('word ' || n || E'\\n', 20), '{"kind": "text"}',
             '2026-11-20T12:00:00Z'::timestamptz + n * interval '1 second', gen_random_uuid()
      FROM generate_series(1, ${MANY}) AS n`);
    admin = await dashboard.admin();
  });
  afterAll(() => dashboard.close());

  const get = (path: string) =>
    admin
      .get(`/api/analytics/export/${path}`)
      .buffer(true)
      .parse(asText as never);
  const linesOf = async (path: string): Promise<string[]> =>
    String((await get(path).expect(200)).body)
      .split(/\r?\n/)
      .slice(0, -1);

  it('gives every user as CSV that no spreadsheet runs, and records who took it', async () => {
    await sql('DELETE FROM audit_log');
    const response = await get('users.csv?sort=firstSeenAt&order=asc').expect(200);
    expect(response.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.get('content-disposition')).toMatch(
      /^attachment; filename="teleskop-users-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(response.get('cache-control')).toBe('no-store');
    const lines = String(response.body).split('\r\n');
    expect(lines[0]).toBe(
      'clientId,username,firstName,lastName,languageCode,isPremium,source,firstSeenAt,lastSeenAt,events,messages,images,stars,blockedAt',
    );
    expect(lines[1]).toMatch(/^1,,"'=HYPERLINK\(""http:\/\/x"",""a""\)",,,false,1,2026-11-20T12:00:00.000Z/);
    expect(lines[2]).toMatch(/^2,,"Zoë, ""the"" 2nd",/);
    expect(lines).toHaveLength(MANY + 2);
    expect(await sql('SELECT action, admin, subject FROM audit_log')).toEqual([
      { action: 'users.export', admin: 'owner', subject: '{"sort":"firstSeenAt","order":"asc"}' },
    ]);
  });

  it('begins with a byte order mark where one is wanted', async () => {
    expect((await linesOf('users.csv?ids=3&bom=1'))[0]).toMatch(/^\uFEFFclientId,/);
    expect(await linesOf('users.csv?search=nobody&bom=1')).toHaveLength(1);
  });

  it('gives JSON lines with the same filters as the screen', async () => {
    const users = (await linesOf('users.jsonl?premium=true&source=1')).map((line) => JSON.parse(line));
    expect(users).toHaveLength(MANY / 10);
    expect(users[0]).toMatchObject({ isPremium: true, source: '1', blockedAt: null });
    const { body } = await admin.get('/api/analytics/users?premium=true&source=1&limit=1').expect(200);
    expect(body.total).toBe(MANY / 10);
  });

  it('gives events of everybody, of one person in order, and of a search', async () => {
    expect(await linesOf('events.jsonl')).toHaveLength(MANY);
    const mine = (await linesOf('events.jsonl?clientId=7')).map((line) => JSON.parse(line));
    expect(mine).toHaveLength(MANY / 50);
    expect(mine.map(({ createdAt }) => createdAt)).toEqual(mine.map(({ createdAt }) => createdAt).sort());
    expect(mine[0]).toMatchObject({ clientId: 7, personaId: 'mira', meta: { kind: 'text' } });
    expect(
      await linesOf('events.jsonl?event=ai_message&from=2026-11-20&to=2026-11-20&persona=mira'),
    ).toHaveLength(MANY / 2);
    expect(await linesOf('events.jsonl?search=word%204999')).toHaveLength(1);
    expect(await linesOf('events.jsonl?to=2026-11-19')).toEqual([]);
  });

  it('gives as many rows whatever number is fetched at once', async () => {
    const count = async (batch: number): Promise<number> => {
      const rows = new Set<string>();
      const batches = dashboard.app.get(Exports).events({}, { batch, signal: new AbortController().signal });
      for await (const each of batches) for (const { eventId } of each) rows.add(eventId);
      return rows.size;
    };
    for (const batch of [7, 1000, MANY, MANY + 1]) expect(await count(batch)).toBe(MANY);
  });

  it('gives one moment, whatever happens meanwhile', async () => {
    const batches = dashboard.app
      .get(Exports)
      .users({ sort: 'name', order: 'asc' }, { batch: 100, signal: new AbortController().signal });
    let seen = (await batches.next()).value!.length;
    await sql(`INSERT INTO tg_users (client_id, first_name, first_seen_at)
               SELECT n, 'ZZZ', now() FROM generate_series(900001, 900100) AS n`);
    for await (const each of batches) seen += each.length;
    expect(seen).toBe(MANY);
    await sql('DELETE FROM tg_users WHERE client_id > 900000');
  });

  it('ends the query of a client that goes away, also one that has found nothing yet', async () => {
    // Nothing is found until a lock is free, so the query waits.
    await sql('ALTER TABLE tg_user_search RENAME TO words_away');
    await sql(
      `CREATE VIEW tg_user_search AS SELECT client_id, words || pg_sleep(600)::text AS words FROM words_away`,
    );
    await sql(
      `INSERT INTO words_away SELECT 1, 'x' WHERE NOT EXISTS (SELECT FROM words_away WHERE client_id = 1)`,
    );
    const running = () =>
      sql(`SELECT FROM pg_stat_activity WHERE application_name = 'teleskop-exports'
           AND datname = current_database() AND state = 'active' AND query LIKE 'FETCH%'`);
    const response = opened(dashboard, 'users.csv?search=someone', await cookieOf(dashboard));
    await until('a running export', async () => (await running()).length === 1);
    response.destroy();
    await until('its end', async () => (await running()).length === 0);
    await sql('DROP VIEW tg_user_search');
    await sql('ALTER TABLE words_away RENAME TO tg_user_search');
    expect(await linesOf('users.jsonl?ids=1')).toHaveLength(1);
  });

  it('waits for a client that does not read, and lets at most three run', async () => {
    const cookie = await cookieOf(dashboard);
    await sql(`UPDATE tg_analytics_events SET prompt = repeat('x', 4000)`);
    const slow = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<IncomingMessage>((resolve, reject) => {
            opened(dashboard, 'events.jsonl', cookie).once('response', resolve).once('error', reject);
          }),
      ),
    );
    const { body } = await admin.get('/api/analytics/export/events.csv').expect(429);
    expect(body.message).toBe('3 exports run already; wait for one to end');
    for (const response of slow) response.destroy();
    await until(
      'a free place',
      async () => (await admin.get('/api/analytics/export/users.csv?ids=1')).status === 200,
    );
  });

  it.each([
    ['users.csv?format=xlsx', 'format: is not known here'],
    ['users.csv?cursor=1', 'cursor: is not known here'],
    ['users.csv?bom=yes', 'bom: '],
    ['users.jsonl?bom=1', 'bom: is not known here'],
    ['events.csv?event=picture_archived', 'event: '],
    ['events.csv?clientId=ada', 'clientId: '],
  ])('refuses %s', async (path, message) => {
    const { body } = await admin.get(`/api/analytics/export/${path}`).expect(400);
    expect(String(body.message).slice(0, message.length)).toBe(message);
  });
});

async function cookieOf(dashboard: DashboardUnderTest): Promise<string> {
  const response = await dashboard.stranger
    .post('/api/auth/login')
    .send({ password: 'correct horse battery' })
    .expect(204);
  return (response.get('set-cookie') ?? [''])[0]!.split(';')[0]!;
}

const opened = (dashboard: DashboardUnderTest, path: string, cookie: string) =>
  httpGet({
    port: (dashboard.server.address() as AddressInfo).port,
    host: '127.0.0.1',
    path: `/api/analytics/export/${path}`,
    headers: { cookie },
    agent: false,
  }).on('error', () => undefined);

function asText(response: IncomingMessage, done: (error: Error | null, body: string) => void): void {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => (text += chunk));
  response.on('end', () => done(null, text));
}
