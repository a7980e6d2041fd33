import { type AxiosResponse } from 'axios';
import { z } from 'zod';
import { type HostRequest, ImageHostError, PictureRefusedError } from '../image-host-error';
import { retryAfterMs } from './retry-after';

const envelope = z.object({
  success: z.boolean(),
  errors: z.array(z.object({ code: z.number(), message: z.string().default('') })).nullish(),
  result: z.unknown(),
});

/** What Cloudflare says a picture itself is at fault for; waiting does not mend these. */
const REFUSALS = new Set([400, 413, 415, 422]);
const MAX_DETAIL = 200;

/**
 * Cloudflare wraps each answer in `{ success, errors, result }`, and `success: false` comes with HTTP 200 too.
 * @returns `result`
 * @throws ImageHostError when the answer is anything but a success in the expected shape
 */
export function resultOf<T>(request: HostRequest, response: AxiosResponse<string>, shape: z.ZodType<T>): T {
  const { status, headers, data } = response;
  const facts = { status, retryAfterMs: retryAfterMs(headers['retry-after'], headers.date) };
  const answer = envelope.safeParse(parsed(data));
  if (!answer.success) {
    throw new ImageHostError(request, { ...facts, detail: 'not in the shape of its API' });
  }
  const { success, errors, result } = answer.data;
  if (!success || status >= 300) {
    const codes = (errors ?? []).map(({ code }) => code);
    const detail = (errors ?? [])
      .map(({ message }) => message)
      .join('; ')
      .slice(0, MAX_DETAIL);
    const isRefusal = request === 'upload' && REFUSALS.has(status);
    throw new (isRefusal ? PictureRefusedError : ImageHostError)(request, { ...facts, codes, detail });
  }
  const known = shape.safeParse(result);
  if (!known.success) throw new ImageHostError(request, { ...facts, detail: 'a success without its result' });
  return known.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
