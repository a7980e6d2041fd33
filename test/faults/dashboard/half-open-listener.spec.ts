import { Pool } from 'pg';
import { Subscription } from '../../../src/dashboard/live/relay/subscription';
import { HangingProxy } from '../../support/hanging-proxy';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

const CHANNEL = 'test_stored';

describe('a server that listens to others', () => {
  let database: TestDatabase;
  let proxy: HangingProxy;
  let pool: Pool;
  let subscription: Subscription;
  let heard: string[];
  let began: number;

  beforeEach(async () => {
    database = await TestDatabase.create();
    proxy = new HangingProxy();
    pool = new Pool({ connectionString: database.url, max: 1 });
    heard = [];
    began = 0;
    subscription = new Subscription({
      url: await proxy.before(database.url),
      channel: CHANNEL,
      heard: (text) => heard.push(text),
      listening: () => (began += 1),
      beatMs: 50,
      patienceMs: 500,
    });
    await until('the listening', () => began === 1);
  });
  afterEach(async () => {
    subscription.stop();
    await pool.end();
    await proxy.close();
    await database.drop();
  });

  const say = (text: string) => pool.query('SELECT pg_notify($1, $2)', [CHANNEL, text]);

  it('hears, and goes on hearing while nothing is said', async () => {
    await say('one');
    await until('it', () => heard.includes('one'));
    // Several beats: none of them is taken for a notice, or for the end.
    await until('a few beats', async () => {
      const [row] = await database.query<{ beats: boolean }>(
        `SELECT query LIKE '%pg_notify%' AND state = 'idle' AS beats FROM pg_stat_activity WHERE application_name = 'teleskop-live'`,
      );
      return row?.beats;
    });
    await say('two');
    await until('it', () => heard.includes('two'));
    expect(heard).toEqual(['one', 'two']);
    expect(began).toBe(1);
  });

  it('notices that its connection is dead without a word, and listens anew', async () => {
    proxy.freeze();
    await until('it knows', () => !subscription.isListening);
    await say('lost');
    proxy.thaw();
    await until('the listening', () => began === 2);
    await say('found');
    await until('it', () => heard.includes('found'));
    expect(subscription.isListening).toBe(true);
  });

  it('listens anew when its connection is ended', async () => {
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'teleskop-live'`,
    );
    await until('the listening', () => began === 2);
    await say('found');
    await until('it', () => heard.includes('found'));
  });

  it('leaves nothing behind when it stops while its server hangs', async () => {
    proxy.freeze();
    subscription.stop();
    proxy.thaw();
    await until('no connection', async () => {
      const rows = await database.query(
        `SELECT FROM pg_stat_activity WHERE application_name = 'teleskop-live'`,
      );
      return rows.length === 0;
    });
  });
});
