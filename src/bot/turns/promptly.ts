import { MemoryAwayError } from '../../companion/conversations/store/store';
import { endsWithin } from '../telegram/time';

/**
 * Three questions to the database at most stand between a message and its stored turn; together they stay below the time
 * after which an update is acknowledged whatever its handler does.
 */
const PROMPT_MS = 4_500;

/** So that nothing is acknowledged that is not stored: what the database does not do soon counts as not done. @throws MemoryAwayError */
export async function promptly<T>(work: Promise<T>): Promise<T> {
  if (await endsWithin(PROMPT_MS, work)) return work;
  throw new MemoryAwayError({ cause: `it takes longer than ${PROMPT_MS / 1000} s` });
}
