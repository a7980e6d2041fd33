import { join } from 'node:path';
import { type DataSourceOptions } from 'typeorm';

/** Migrations as they lie beside this file, both as TypeScript sources and when built. */
const migrations = join(__dirname, '../../migrations/*.{js,ts}');

/** One description of the database for the application and for TypeORM's command line. */
export function dataSourceOptions(url: string | undefined): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url,
    applicationName: 'teleskop-app',
    migrations: [migrations],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    extra: {
      max: 10,
      connectionTimeoutMillis: 3000,
      query_timeout: 5000,
      statement_timeout: 5000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  };
}
