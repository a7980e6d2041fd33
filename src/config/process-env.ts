import { existsSync } from 'node:fs';
import { type Env, loadEnv } from './env';

/** Reads `.env` beside the package (variables already set win), then validates everything. */
export function readProcessEnv(): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return loadEnv(process.env);
}
