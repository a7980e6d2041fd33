import { io, type Socket } from 'socket.io-client';
import { StoredFeed } from '../../../src/analytics/store/stored-feed';
import { type TimelineEvent } from '../../../src/analytics/reports/events/timeline-event';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord } from '../../support/event-records';
import { until } from '../../support/until';
import { DashboardUnderTest, PASSWORD } from './dashboard-under-test';

type Row = NonNullable<Parameters<typeof eventRecord>[0]>;
const now = (row: Row = {}) => eventRecord({ createdAt: Date.now(), ...row });

interface Seen {
  socket: Socket;
  events: TimelineEvent[];
  leftOut: number;
  gaps: number;
  stats: Record<string, unknown>[];
}

describe('the live feed', () => {
  let dashboard: DashboardUnderTest;
  let cookie: string;
  const sockets: Socket[] = [];
  beforeAll(async () => (dashboard = await DashboardUnderTest.open()));
  afterAll(() => dashboard.close());
  beforeEach(async () => (cookie = await logIn()));
  afterEach(() => sockets.splice(0).forEach((socket) => socket.disconnect()));

  const logIn = async (): Promise<string> => {
    const answer = await dashboard.stranger.post('/api/auth/login').send({ password: PASSWORD }).expect(204);
    return (answer.get('set-cookie') ?? [''])[0]!.split(';')[0]!;
  };
  const addressOf = ({ server }: DashboardUnderTest): string =>
    `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const connect = (
    query: Record<string, string> = {},
    headers: Record<string, string> = { cookie },
    of = dashboard,
  ): Socket => {
    const socket = io(addressOf(of), {
      path: '/api/live',
      query,
      extraHeaders: headers,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    sockets.push(socket);
    return socket;
  };
  const look = async (...how: Parameters<typeof connect>): Promise<Seen> => {
    const socket = connect(...how);
    const seen: Seen = { socket, events: [], leftOut: 0, gaps: 0, stats: [] };
    socket.on('event', (event: TimelineEvent) => seen.events.push(event));
    socket.on('gap', () => (seen.gaps += 1));
    socket.on('stats', (stats: { leftOut: number }) => {
      seen.leftOut += stats.leftOut;
      seen.stats.push({ ...stats });
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    // The server knows of the socket before its first figures.
    await until('the first figures', () => seen.stats.length > 0);
    return seen;
  };
  const announce = (records: readonly ReturnType<typeof now>[], of = dashboard): void =>
    of.app.get(StoredFeed).announce(records);
  const messages = ({ events }: Seen) => events.map(({ message }) => message);

  it('shows what was stored, cut to what a screen can show', async () => {
    const seen = await look();
    announce([now({ message: '<b>hi</b>', meta: '{"kind":"text","deep":{"a":[1]}}', personaId: 'mira' })]);
    announce([now({ message: 'x'.repeat(100_000) })]);
    await until('both', () => seen.events.length === 2);
    expect(seen.events[0]).toMatchObject({
      message: '<b>hi</b>',
      clientId: 1,
      eventName: 'user_message',
      personaId: 'mira',
      meta: { kind: 'text' },
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(seen.events[1]?.message).toHaveLength(1000);
  });

  it.each([
    ['kinds', { event: 'ai_message,premium_action' }, { eventName: 'ai_message' }],
    ['a persona', { persona: 'mira' }, { personaId: 'mira' }],
    ['one person', { clientId: '7' }, { clientId: 7 }],
  ])('shows only what is asked for: %s', async (_, query, fitting) => {
    const seen = await look(query);
    announce([now({ message: 'other' }), now({ message: 'mine', ...fitting }), now({ message: 'other' })]);
    await until('it', () => seen.events.length > 0);
    expect(messages(seen)).toEqual(['mine']);
    expect(seen.leftOut).toBe(0);
  });

  it('shows part of a flood, and says how much it left out', async () => {
    const [one, other] = await Promise.all([look(), look()]);
    for (let round = 0; round < 10; round += 1)
      announce(Array.from({ length: 100 }, (_, at) => now({ message: `${round}-${at}` })));
    for (const seen of [one, other]) {
      await until('all of them accounted for', () => seen.events.length + seen.leftOut === 1000);
      expect(seen.events.length).toBeGreaterThanOrEqual(100);
      expect(seen.events.length).toBeLessThan(400);
    }
    // Tabs agree about what is shown.
    expect(messages(other)).toEqual(messages(one));
  });

  it('tells the figures of now', async () => {
    const seen = await look();
    expect(seen.stats[0]).toMatchObject({
      activeUsers: 0,
      messagesPerMinute: 0,
      today: { activeUsers: 0, totalMessages: 0 },
      leftOut: 0,
    });
  });

  it('writes down who looked, and at whom', async () => {
    await dashboard.database.query('DELETE FROM audit_log');
    await look({ clientId: '7' });
    expect(
      await dashboard.database.query(
        `SELECT admin, client_id::int AS "clientId", subject FROM audit_log WHERE action = 'live.read'`,
      ),
    ).toEqual([{ admin: 'owner', clientId: 7, subject: '{"clientId":7}' }]);
  });

  it('shows figures alone to whoever wants no more, and writes nothing down', async () => {
    await dashboard.database.query('DELETE FROM audit_log');
    const seen = await look({ figures: '1' });
    announce([now({ message: 'a secret' })]);
    const told = seen.stats.length;
    await until('the next figures', () => seen.stats.length > told);
    expect(seen.events).toEqual([]);
    expect(seen.leftOut).toBe(0);
    expect(await dashboard.database.query(`SELECT FROM audit_log WHERE action = 'live.read'`)).toEqual([]);
  });

  describe('is closed to', () => {
    const refused = (...how: Parameters<typeof connect>): Promise<Error> =>
      new Promise((resolve, reject) => {
        const socket = connect(...how);
        socket.once('connect_error', resolve);
        socket.once('connect', () => reject(new Error('was let in')));
      });

    it.each([
      ['a stranger', () => ({})],
      ['a forged session', () => ({ cookie: `teleskop_session=${'x'.repeat(43)}` })],
      ['another site', () => ({ cookie, origin: 'https://evil.example' })],
      ['a page without an origin', () => ({ cookie, origin: 'null' })],
    ])('%s', async (_, headers) => {
      expect(await refused({}, headers() as Record<string, string>)).toBeInstanceOf(Error);
    });

    it.each([{ event: 'no_such' }, { clientId: 'x' }, { persona: '\0' }])(
      'a filter that is none: %j',
      async (query) => {
        expect(await refused(query as unknown as Record<string, string>)).toBeInstanceOf(Error);
      },
    );

    it('whom nothing can be written down about', async () => {
      await dashboard.database.query('ALTER TABLE audit_log RENAME TO audit_log_away');
      expect(await refused()).toBeInstanceOf(Error);
      await dashboard.database.query('ALTER TABLE audit_log_away RENAME TO audit_log');
    });

    it('a stranger who polls, and tells it nothing', async () => {
      const { text } = await dashboard.stranger.get('/api/live/?EIO=4&transport=polling').expect(403);
      expect(text).not.toContain('sid');
    });
  });

  it('lets a page of its own origin in', async () => {
    expect((await look({}, { cookie, origin: addressOf(dashboard) })).socket.connected).toBe(true);
  });

  it('ends with the session', async () => {
    const seen = await look();
    await dashboard.stranger.post('/api/auth/logout').set('cookie', cookie).expect(204);
    await until('the end', () => seen.socket.disconnected);
  });

  it('shows what another server on the same database stored', async () => {
    const other = await DashboardUnderTest.open({ beside: dashboard });
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    try {
      const seen = await look({}, { cookie }, other);
      const store = new EventStore(pool, new Partitions(pool), 'UTC');
      let round = 0;
      // Its own listening begins a moment after the first look.
      await until('something', async () => {
        announce(await store.write([now({ message: `from afar ${(round += 1)}`, clientId: 9 })]));
        return seen.events.length > 0;
      });
      expect(seen.events[0]).toMatchObject({ clientId: 9, message: expect.stringMatching(/^from afar/) });
    } finally {
      await pool.end();
      await other.close();
    }
  });

  describe('what was missed', () => {
    const said = (body: { items: TimelineEvent[] }) => body.items.map(({ message }) => message);
    const get = (query: string) =>
      dashboard.stranger.get(`/api/analytics/events?${query}`).set('cookie', cookie);
    let times: number[];
    beforeAll(async () => {
      const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
      const store = new EventStore(pool, new Partitions(pool), 'UTC');
      // Three in one moment: the id decides.
      times = [5, 4, 4, 4, 3, 2, 1].map((ago) => Date.now() - 86_400_000 * 2 - ago * 1000);
      await store.write(
        times.map((createdAt, at) =>
          now({
            createdAt,
            clientId: 20 + (at % 2),
            message: `m${at}`,
            eventName: at % 3 ? 'user_message' : 'ai_message',
          }),
        ),
      );
      await pool.end();
    });
    const range = () => `until=${new Date(times.at(-1)! + 1).toISOString()}`;

    it('comes newest first, page by page, each once', async () => {
      const seen: (string | null)[] = [];
      let cursor = '';
      do {
        const { body } = await get(`${range()}&limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
        seen.push(...said(body));
        cursor = body.nextCursor;
      } while (cursor);
      expect(seen.sort()).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    });

    it('begins after what was seen', async () => {
      const { body: first } = await get(`${range()}&limit=500`).expect(200);
      const { body: none } = await get(`${range()}&after=${first.startCursor}`).expect(200);
      expect(none).toEqual({ items: [], nextCursor: null, startCursor: first.startCursor });
      const { body: older } = await get(
        `${range()}&limit=3&cursor=${(await get(`${range()}&limit=1`)).body.nextCursor}`,
      );
      const { body: newer } = await get(`${range()}&after=${older.startCursor}`).expect(200);
      expect(said(newer)).toEqual(['m6']);
    });

    it('is filtered as the feed is', async () => {
      const { body } = await get(`${range()}&event=ai_message&clientId=20`).expect(200);
      expect(said(body)).toEqual(['m6', 'm0']);
      await get('event=no_such').expect(400);
      await get('after=bm9uZQ').expect(400);
    });

    it('is written down', async () => {
      await dashboard.database.query('DELETE FROM audit_log');
      await get(`${range()}&clientId=20`).expect(200);
      const rows = await dashboard.database.query(`SELECT action FROM audit_log`);
      expect(rows).toEqual([{ action: 'events.read' }]);
    });
  });

  it('counts the minutes', async () => {
    const { body } = await dashboard.stranger.get('/api/analytics/live').set('cookie', cookie).expect(200);
    expect(body.minutes).toHaveLength(30);
  });
});
