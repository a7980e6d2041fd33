import { type Provider } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { createPool } from '../../database/pools';
import { DeadLetterRetries } from './dead-letter-retries';
import { DeadLetters } from './dead-letters';
import { DEAD_LETTERS_POOL } from './dead-letters-pool';

export const deadLetterProviders: Provider[] = [
  {
    provide: DEAD_LETTERS_POOL,
    inject: [ENV],
    useFactory: (env: Env) =>
      createPool(env.DATABASE_URL ?? '', { name: 'dead-letters', max: 2, queryTimeoutMs: 5000 }),
  },
  DeadLetters,
  DeadLetterRetries,
];
