import axios, { type AxiosResponse, isAxiosError } from 'axios';
import { type LookupFunction } from 'node:net';
import { type Readable } from 'node:stream';
import { MAX_BYTES } from '../acceptance/inspect-picture';
import { checkedUrl } from './checked-url';
import { DownloadFailedError, ForbiddenAddressError } from './download-errors';
import { guardedAgents } from './guarded-agents';
import { type AddressPolicy, isPublicAddress } from './public-address';

export interface SafeDownloadOptions {
  ports?: readonly number[];
  permits?: AddressPolicy;
  lookup?: LookupFunction;
  maxBytes?: number;
  /** For everything together, redirects included. */
  deadlineMs?: number;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches the address that a provider of pictures gives us, as if it were chosen by an enemy (SSRF): public addresses
 * and the usual ports only, each hop checked anew, no more bytes and no more time than a picture needs.
 */
export class SafeDownload {
  private readonly agents: ReturnType<typeof guardedAgents>;
  private readonly ports: readonly number[];
  private readonly maxBytes: number;
  private readonly deadlineMs: number;

  constructor(options: SafeDownloadOptions = {}) {
    this.agents = guardedAgents(options.permits ?? isPublicAddress, options.lookup);
    this.ports = options.ports ?? [80, 443];
    this.maxBytes = options.maxBytes ?? MAX_BYTES;
    this.deadlineMs = options.deadlineMs ?? 30_000;
  }

  /** @throws ForbiddenAddressError, DownloadFailedError */
  async fetch(address: string): Promise<Buffer> {
    const deadline = AbortSignal.timeout(this.deadlineMs);
    try {
      let url = checkedUrl(address, this.ports);
      for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
        const response = await this.ask(url, deadline);
        if (!REDIRECTS.has(response.status)) return await this.bodyOf(response);
        response.data.destroy();
        url = checkedUrl(String(response.headers.location ?? ''), this.ports, url);
      }
      throw new DownloadFailedError('redirects', `more than ${MAX_REDIRECTS} redirects`);
    } catch (error) {
      throw this.described(error, deadline);
    }
  }

  private ask(url: URL, signal: AbortSignal): Promise<AxiosResponse<Readable>> {
    return axios.get<Readable>(url.href, {
      ...this.agents,
      // A proxy would connect in our place, unchecked.
      proxy: false,
      maxRedirects: 0,
      responseType: 'stream',
      // A small answer that unpacks to a huge one would slip through the count.
      decompress: false,
      headers: { 'accept-encoding': 'identity', accept: 'image/png, image/jpeg, image/gif, image/webp' },
      validateStatus: () => true,
      signal,
    });
  }

  /** The deadline's signal, given to axios, ends the stream too. */
  private async bodyOf({ status, headers, data }: AxiosResponse<Readable>): Promise<Buffer> {
    try {
      if (status !== 200) throw new DownloadFailedError('status', `HTTP ${status}`);
      if (Number(headers['content-length']) > this.maxBytes) throw this.tooMany();
      const parts: Buffer[] = [];
      let count = 0;
      for await (const part of data as AsyncIterable<Buffer>) {
        count += part.length;
        if (count > this.maxBytes) throw this.tooMany();
        parts.push(part);
      }
      return Buffer.concat(parts);
    } finally {
      data.destroy();
    }
  }

  private tooMany(): DownloadFailedError {
    return new DownloadFailedError('too-many-bytes', `more than ${this.maxBytes} bytes`);
  }

  /** axios hangs its whole request, headers and address included, on each error: only the message is kept. */
  private described(error: unknown, deadline: AbortSignal): Error {
    if (error instanceof ForbiddenAddressError || error instanceof DownloadFailedError) return error;
    if (isAxiosError(error) && error.cause instanceof ForbiddenAddressError) return error.cause;
    if (deadline.aborted)
      return new DownloadFailedError('deadline', `nothing whole within ${this.deadlineMs} ms`);
    return new DownloadFailedError(
      'network',
      error instanceof Error ? error.message : 'the connection broke',
    );
  }
}
