import { TestDatabase } from '../../../test/support/test-database';
import { loadEnv } from '../../config/env';
import { ArchiveDatabase } from './archive-database';

describe('ArchiveDatabase', () => {
  let database: TestDatabase;
  let archive: ArchiveDatabase;

  beforeEach(async () => {
    database = await TestDatabase.create();
    await database.query('CREATE TABLE things (name text)');
    archive = new ArchiveDatabase(loadEnv({ DATABASE_URL: database.url }));
  });
  afterEach(async () => {
    await archive.onApplicationShutdown();
    await database.drop();
  });

  const add = `INSERT INTO things VALUES ('one')`;

  it('keeps all of a transaction', async () => {
    await archive.transaction((sql) => sql.executeSql(add));
    expect(await database.query('SELECT * FROM things')).toEqual([{ name: 'one' }]);
  });

  it('keeps nothing of a transaction that fails, and goes on with a clean connection', async () => {
    const broken = archive.transaction(async (sql) => {
      await sql.executeSql(add);
      await sql.executeSql('SELECT nonsense');
    });
    await expect(broken).rejects.toThrow(/nonsense/);
    await archive.executeSql(add);
    expect(await database.query('SELECT * FROM things')).toEqual([{ name: 'one' }]);
  });

  it('does not hand on a connection that several statements in one left in a transaction', async () => {
    await expect(archive.executeSql('BEGIN; SELECT nonsense; COMMIT')).rejects.toThrow(/nonsense/);
    expect((await archive.executeSql('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
