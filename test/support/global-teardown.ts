import { rmSync } from 'node:fs';
import { type EmbeddedPostgres } from '../../src/database/embedded/embedded-postgres';

export default async function globalTeardown(): Promise<void> {
  const { testPostgres, testPostgresDir } = globalThis as unknown as {
    testPostgres: EmbeddedPostgres;
    testPostgresDir: string;
  };
  await testPostgres.stop();
  rmSync(testPostgresDir, { recursive: true, force: true });
}
