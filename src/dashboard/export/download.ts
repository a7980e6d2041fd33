import { type Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { type Format } from './formats';

/**
 * Sends batches of rows as a file, as fast as the client takes them. The first batch is there before the first byte
 * goes, so that what fails until then is answered as a problem; what fails later breaks the connection off, and no
 * half file looks whole.
 */
export async function download(
  response: Response,
  batches: AsyncGenerator<readonly object[], void, void>,
  { name, format, signal }: { name: string; format: Format; signal: AbortSignal },
): Promise<void> {
  try {
    const first = await batches.next();
    response.setHeader('content-type', format.contentType);
    response.setHeader('content-disposition', `attachment; filename="${name}.${format.extension}"`);
    await pipeline(textOf(first, batches, format), response);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await batches.return();
  }
}

async function* textOf(
  first: IteratorResult<readonly object[], void>,
  rest: AsyncGenerator<readonly object[], void, void>,
  { head, lines }: Format,
): AsyncGenerator<string> {
  if (head) yield head;
  if (first.done) return;
  yield lines(first.value);
  for await (const rows of rest) yield lines(rows);
}
