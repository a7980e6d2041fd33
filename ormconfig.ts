import { DataSource } from 'typeorm';
import { readProcessEnv } from './src/config/process-env';
import { dataSourceOptions } from './src/database/data-source-options';

/** For TypeORM's command line: `npx typeorm migration:show -d dist/ormconfig.js`. */
export default new DataSource(dataSourceOptions(readProcessEnv().DATABASE_URL));
