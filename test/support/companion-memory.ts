import { DataSource } from 'typeorm';
import { Store } from '../../src/companion/conversations/store/store';
import { dataSourceOptions } from '../../src/database/data-source-options';
import { TestDatabase } from './test-database';

/** The companion's memory on a real, empty database. */
export class CompanionMemory {
  private constructor(
    readonly database: TestDatabase,
    readonly store: Store,
    private readonly dataSource: DataSource,
  ) {}

  static async open(): Promise<CompanionMemory> {
    const database = await TestDatabase.create();
    const dataSource = new DataSource(dataSourceOptions(database.url));
    await dataSource.initialize();
    return new CompanionMemory(database, new Store(dataSource), dataSource);
  }

  async close(): Promise<void> {
    this.store.onModuleDestroy();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}
