import { DataSource, QueryFailedError } from 'typeorm';
import { CompanionMemory } from '../../../../test/support/companion-memory';
import { HangingProxy } from '../../../../test/support/hanging-proxy';
import { dataSourceOptions } from '../../../database/data-source-options';
import { until } from '../../../../test/support/until';
import { MemoryAwayError, Store } from './store';

describe('Store', () => {
  let memory: CompanionMemory;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
  });
  afterAll(() => memory.close());

  it('gives the rows of whatever it is asked', async () => {
    const { store } = memory;
    await store.ask('INSERT INTO chats (client_id, persona_id) VALUES ($1, $2)', [1, 'mira']);
    const updated = await store.ask(
      'UPDATE chats SET persona_id = $2 WHERE client_id = $1 RETURNING persona_id',
      [1, 'leo'],
    );
    expect(updated).toEqual([{ persona_id: 'leo' }]);
    expect(await store.ask('SELECT persona_id FROM chats', [])).toEqual([{ persona_id: 'leo' }]);
  });

  it('keeps all of a transaction or nothing', async () => {
    const { store } = memory;
    const failing = store.transaction(async (ask) => {
      await ask('INSERT INTO chats (client_id) VALUES ($1)', [2]);
      throw new TypeError('a fault of ours');
    });
    await expect(failing).rejects.toThrow(TypeError);
    expect(await store.ask('SELECT 1 FROM chats WHERE client_id = 2', [])).toEqual([]);
  });

  it('lets a statement that Postgres refuses fail as what it is', async () => {
    await expect(memory.store.ask('SELECT 1 / $1::int', [0])).rejects.toThrow(QueryFailedError);
    expect(await memory.store.ask('SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
  });

  it('says that the memory is away before the database was ever reached', async () => {
    const store = new Store(new DataSource(dataSourceOptions('postgres://nobody@127.0.0.1:1/none')));
    await expect(store.ask('SELECT 1', [])).rejects.toThrow(MemoryAwayError);
  });

  /** Ends whatever sleeps, as a restart of Postgres does. @returns how many did */
  const cutSleepers = async (): Promise<number> =>
    (
      await memory.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE 'SELECT pg_sleep%' AND state = 'active'`,
      )
    ).length;
  const cut = (): Promise<unknown> => until('a sleeper', async () => (await cutSleepers()) > 0);

  it('asks once more where its connection was closed', async () => {
    const { store, database } = memory;
    const slow = store.ask(
      'SELECT pg_sleep(30) WHERE NOT EXISTS (SELECT FROM chats WHERE client_id = 3)',
      [],
    );
    await until(
      'a sleeper',
      async () =>
        (await database.query(`SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(30) WHERE%'`))
          .length > 0,
    );
    await database.query('INSERT INTO chats (client_id) VALUES (3)');
    await cut();
    expect(await slow).toEqual([]);
  });

  it('says so when it is closed again, and is back with the next one', async () => {
    const { store } = memory;
    const slow = expect(store.ask('SELECT pg_sleep(30)', [])).rejects.toThrow(MemoryAwayError);
    await cut();
    await cut();
    await slow;
    expect(await store.whenAvailable()).toBe(true);
    expect(await store.ask('SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
  });

  describe('with a database that hangs', () => {
    const proxy = new HangingProxy();
    let dataSource: DataSource;
    let store: Store;
    beforeAll(async () => {
      dataSource = new DataSource(dataSourceOptions(await proxy.before(memory.database.url)));
      await dataSource.initialize();
      store = new Store(dataSource);
    });
    afterAll(async () => {
      proxy.thaw();
      await dataSource.destroy();
      await proxy.close();
    });

    it('fails within seconds, lets nobody else wait, and goes on when it is back', async () => {
      await store.ask('SELECT 1', []);
      proxy.freeze();
      await expect(store.ask('SELECT 1', [])).rejects.toThrow(MemoryAwayError);
      const begun = performance.now();
      await expect(store.ask('SELECT 1', [])).rejects.toThrow(MemoryAwayError);
      expect(performance.now() - begun).toBeLessThan(500);
      proxy.thaw();
      expect(await store.whenAvailable()).toBe(true);
    });
  });
});
