import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const TYPESCRIPT = join(__dirname, '../../../scripts/lib/typescript.cjs');

/**
 * Runs a program of `test/bench/programs` in a process of its own, whose memory is that of the program alone.
 * @returns what it printed last, as JSON
 */
export async function child<T>(program: string, args: readonly (string | number)[]): Promise<T> {
  const file = join(__dirname, '../programs', `${program}.ts`);
  const process_ = spawn(process.execPath, ['-r', TYPESCRIPT, file, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  process_.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(process_, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as T;
}
