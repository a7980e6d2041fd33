import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { type Env } from '../../config/env';

/**
 * By what name a program has turns in hand. A data folder has one program at a time, so that after a crash the next one
 * there may take up at once what the last one left; any other waits until that is given up.
 */
export const holderOf = ({ DATA_DIR }: Pick<Env, 'DATA_DIR'>): string =>
  createHash('sha256').update(`${hostname()} ${DATA_DIR}`).digest('hex').slice(0, 16);
