import { parseArgs } from 'node:util';
import { z } from 'zod';

export const USAGE = `npm run crowd -- [options]   fills the database with a believable history
  --events 1000000     how many events
  --users 50000        how many people at the most
  --days 90            how many days the history covers
  --until 2026-11-20   its last day (today)
  --seed 1             the same seed gives the same history
  --add                also into a database that holds other events already
`;

const whole = (least: number, most: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most.toLocaleString('en-US')}`);

const schema = z.strictObject({
  events: whole(1, 1_000_000_000).default(1_000_000),
  users: whole(1, 50_000_000).default(50_000),
  days: whole(1, 3650).default(90),
  until: z.iso.date('must be a date such as 2026-11-20').optional(),
  seed: whole(0, Number.MAX_SAFE_INTEGER).default(1),
  add: z.boolean().default(false),
});

export type CrowdOptions = z.output<typeof schema>;

/** Options that cannot be taken, each with what is wrong. */
export class InvalidOptionsError extends Error {
  override readonly name = 'InvalidOptionsError';
}

/** @throws InvalidOptionsError naming every faulty option at once */
export function parseCrowdOptions(args: readonly string[]): CrowdOptions {
  let values: Record<string, unknown>;
  try {
    const text = { type: 'string' } as const;
    values = parseArgs({
      args: [...args],
      options: { events: text, users: text, days: text, until: text, seed: text, add: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new InvalidOptionsError(`${(error as Error).message.split('. ')[0]}\n${USAGE}`);
  }
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`);
  throw new InvalidOptionsError(`${faults.join('\n')}\n${USAGE}`);
}
