import { type AxiosResponse } from 'axios';
import { z } from 'zod';
import { ImageHostError, PictureRefusedError } from '../image-host-error';
import { resultOf } from './envelope';

const shape = z.object({ id: z.string() });
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  ({
    status,
    headers,
    data: typeof body === 'string' ? body : JSON.stringify(body),
  }) as AxiosResponse<string>;
const refusal = { success: false, errors: [{ code: 5455, message: 'Unsupported format' }], result: null };

function failure(response: AxiosResponse<string>, request: 'reserve' | 'upload' = 'upload'): ImageHostError {
  try {
    resultOf(request, response, shape);
  } catch (error) {
    if (error instanceof ImageHostError) return error;
  }
  throw new Error('no ImageHostError');
}

describe('resultOf', () => {
  it('opens the envelope', () => {
    const body = { success: true, errors: [], messages: [], result: { id: 'a' } };
    expect(resultOf('reserve', answer(200, body), shape)).toEqual({ id: 'a' });
  });

  it('carries what Cloudflare said, worded for the operator', () => {
    const error = failure(answer(429, refusal, { 'retry-after': '300' }));
    expect(error).toMatchObject({ request: 'upload', status: 429, codes: [5455], retryAfterMs: 300_000 });
    expect(error.message).toBe(
      'The image host answered HTTP 429, error 5455, Unsupported format, asks to wait 300 s (upload)',
    );
  });

  it.each([
    ['a success without its result', answer(200, { success: true, errors: [], result: {} })],
    ['success: false with HTTP 200', answer(200, refusal)],
    ['success: true with HTTP 500', answer(500, { success: true, errors: [], result: { id: 'a' } })],
    ['a page', answer(200, '<!doctype html><title>Hello</title>')],
    ['half an answer', answer(200, '{"success":true,"res')],
    ['nothing', answer(200, '')],
    ['a bare null', answer(200, 'null')],
  ])('takes %s for a failure that may pass', (_name, response) => {
    const error = failure(response);
    expect(error).not.toBeInstanceOf(PictureRefusedError);
    expect(error.status).toBe(response.status);
  });

  it('believes `success` and not the status', () => {
    const error = failure(answer(200, { ...refusal, result: { id: 'a' } }));
    expect(error).toMatchObject({ status: 200, codes: [5455] });
  });

  it('tells apart a picture that is refused from everything that may pass', () => {
    expect(failure(answer(415, refusal))).toBeInstanceOf(PictureRefusedError);
    expect(failure(answer(415, '<html>'))).not.toBeInstanceOf(PictureRefusedError);
    expect(failure(answer(403, refusal))).not.toBeInstanceOf(PictureRefusedError);
    expect(failure(answer(400, refusal), 'reserve')).not.toBeInstanceOf(PictureRefusedError);
  });
});
