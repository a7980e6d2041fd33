import { Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENV } from '../config/config.module';
import { type Env } from '../config/env';
import { dataSourceOptions } from './data-source-options';
import { Database } from './database';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [ENV],
      useFactory: (env: Env) => ({
        ...dataSourceOptions(env.DATABASE_URL),
        // Migrating is the job of `Database`, which also outlives a database that is away at the start.
        migrations: [],
        autoLoadEntities: true,
        manualInitialization: true,
        poolErrorHandler: (error: Error) =>
          new Logger('Database').warn(`lost an idle connection: ${error.message}`),
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
