import { boundedFetch } from '../../providers/bounded-fetch';
import { faultOf, faultOfStatus, retryAfterOf } from '../../providers/fault-of';
import { ProviderError } from '../../providers/provider-error';
import { MOST_BYTES } from '../painter-settings';

/** Speaks JSON with a Stable Diffusion WebUI (started with `--api`). @throws ProviderError from every method */
export class WebuiClient {
  private readonly fetch = boundedFetch(MOST_BYTES);
  private readonly headers: Record<string, string>;

  /** @param apiKey `user:password` of `--api-auth`, or a token for a proxy in front of it */
  constructor(
    private readonly apiRoot: string,
    apiKey: string | undefined,
  ) {
    this.headers = {
      'content-type': 'application/json',
      ...(apiKey && { authorization: authorization(apiKey) }),
    };
  }

  post(path: string, body: object, signal: AbortSignal): Promise<unknown> {
    return this.ask(path, { method: 'POST', body: JSON.stringify(body), signal });
  }

  get(path: string, signal: AbortSignal): Promise<unknown> {
    return this.ask(path, { signal });
  }

  private async ask(path: string, init: RequestInit): Promise<unknown> {
    const { status, text, retryAfter } = await this.exchange(path, init);
    if (status < 200 || status > 299) throw faultOfStatus(status, text, retryAfterOf(retryAfter));
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new ProviderError('gibberish', 'What it answers is no JSON');
    }
  }

  private async exchange(
    path: string,
    init: RequestInit,
  ): Promise<{ status: number; text: string; retryAfter: string | null }> {
    try {
      const response = await this.fetch(`${this.apiRoot}${path}`, { ...init, headers: this.headers });
      const retryAfter = response.headers.get('retry-after');
      return { status: response.status, text: await response.text(), retryAfter };
    } catch (error) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw faultOf(error);
    }
  }
}

const authorization = (key: string): string =>
  key.includes(':') ? `Basic ${Buffer.from(key).toString('base64')}` : `Bearer ${key}`;
