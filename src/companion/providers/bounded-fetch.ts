import { ProviderError } from './provider-error';

type Fetch = (url: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * `fetch` for a server that we need not trust with our memory: an answer of more than `maxBytes` breaks off. Redirects
 * are refused, because they would take key and conversation to somebody whom nobody configured.
 */
export function boundedFetch(maxBytes: number): Fetch {
  return async (url, init) => {
    const response = await fetch(url, { ...init, redirect: 'error' });
    if (!response.body) return response;
    let count = 0;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          count += chunk.byteLength;
          if (count <= maxBytes) controller.enqueue(chunk);
          else controller.error(new ProviderError('gibberish', `It answers more than ${maxBytes} bytes`));
        },
      }),
    );
    const { status, statusText, headers } = response;
    return new Response(counted, { status, statusText, headers });
  };
}
