import { createHash } from 'node:crypto';
import { type Experiment } from './experiment';

const BUCKETS = 10_000;

/**
 * 0 … 9,999, the same for ever: the first 32 bits of SHA-256 over `<salt>:<client id>`, scaled. Another salt gives an
 * independent number, so that who takes part in one experiment says nothing about the next.
 */
export function bucketOf(salt: string, clientId: number): number {
  const bits = createHash('sha256').update(`${salt}:${clientId}`).digest().readUInt32BE(0);
  return Math.floor((bits / 2 ** 32) * BUCKETS);
}

/**
 * Which variant a client has: the buckets are shared out in the order of the variants, by their weights. The same for
 * ever, as long as neither order nor weights change.
 */
export function assignedVariant({ id, variants }: Experiment, clientId: number): string | undefined {
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const point = (bucketOf(id, clientId) / BUCKETS) * total;
  let end = 0;
  return variants.find(({ weight }) => point < (end += weight))?.id;
}

/** @param languageCode IETF tag as Telegram gives it */
export function takesPart(
  { id, audience }: Experiment,
  clientId: number,
  languageCode: string | undefined,
): boolean {
  const { share = 1, languages } = audience;
  const [language = ''] = languageCode?.toLowerCase().split('-') ?? [];
  if (languages && !languages.includes(language)) return false;
  return bucketOf(`${id} audience`, clientId) < share * BUCKETS;
}
