import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';

const ignore = (): void => undefined;

/**
 * Between pg's pool and TypeORM's query runner a client that was lent has no listener for a moment, and the `error` of
 * one whose server ends just then would end the process. Whoever works with it learns of it by its own statement.
 */
export function hearClientsOf(dataSource: DataSource): void {
  const { master } = dataSource.driver as unknown as { master: Pool };
  const hear = (client: PoolClient): void => {
    if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  };
  master.on('connect', hear);
  master.on('acquire', hear);
}
