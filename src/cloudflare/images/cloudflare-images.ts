import { type HttpService } from '@nestjs/axios';
import { type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { z } from 'zod';
import { ImageHost, type Presence, type Reservation, type Upload } from '../image-host';
import { type HostRequest, ImageHostError } from '../image-host-error';
import { resultOf } from './envelope';

export interface CloudflareAccount {
  apiRoot: string;
  apiToken: string;
  accountId: string;
  accountHash: string;
}

/** For one whole request, in milliseconds. */
export interface CloudflareDeadlines {
  ask: number;
  upload: number;
}

/** Answers are small; anything longer is not one. */
const MAX_ANSWER_BYTES = 1024 * 1024;
const VARIANT = 'public';

const reserved = z.object({ id: z.string().min(1), uploadURL: z.url({ protocol: /^https?$/ }) });
const details = z.object({ id: z.string(), draft: z.boolean().optional() });

/** Cloudflare Images by "direct creator upload", version 2: the id is known before any byte is sent. */
export class CloudflareImages extends ImageHost {
  /** An unused `uploadURL` expires after 30 minutes; five more for bytes that were on their way. */
  readonly reservationLifeMs = 35 * 60_000;

  constructor(
    private readonly http: HttpService,
    private readonly account: CloudflareAccount,
    private readonly deadlines: CloudflareDeadlines,
  ) {
    super();
  }

  async reserve(pictureId: string, signal: AbortSignal): Promise<Reservation> {
    const form = new FormData();
    form.set('requireSignedURLs', 'false');
    form.set('metadata', JSON.stringify({ pictureId }));
    const response = await this.send('reserve', this.deadlines.ask, signal, {
      method: 'POST',
      url: this.api('images/v2/direct_upload'),
      headers: this.authorization,
      data: form,
    });
    const { id, uploadURL } = resultOf('reserve', response, reserved);
    return { imageId: id, uploadUrl: uploadURL };
  }

  /** The address itself is the permission: the token stays at home. */
  async upload({ uploadUrl }: Reservation, picture: Upload, signal: AbortSignal): Promise<void> {
    const form = new FormData();
    const bytes = new Uint8Array(picture.bytes);
    form.set('file', new Blob([bytes], { type: picture.mimeType }), picture.pictureId);
    const response = await this.send('upload', this.deadlines.upload, signal, {
      method: 'POST',
      url: uploadUrl,
      data: form,
    });
    resultOf('upload', response, z.unknown());
  }

  async look(imageId: string, signal: AbortSignal): Promise<Presence> {
    const response = await this.send('look', this.deadlines.ask, signal, {
      method: 'GET',
      url: this.api(`images/v1/${encodeURIComponent(imageId)}`),
      headers: this.authorization,
    });
    try {
      return resultOf('look', response, details).draft ? 'draft' : 'stored';
    } catch (error) {
      if (saysAbsent(error)) return 'absent';
      throw error;
    }
  }

  /** The address stops working; copies at the edge expire by themselves, and Cloudflare says nothing of when. */
  async remove(imageId: string, signal: AbortSignal): Promise<void> {
    const response = await this.send('remove', this.deadlines.ask, signal, {
      method: 'DELETE',
      url: this.api(`images/v1/${encodeURIComponent(imageId)}`),
      headers: this.authorization,
    });
    try {
      resultOf('remove', response, z.unknown());
    } catch (error) {
      if (!saysAbsent(error)) throw error;
    }
  }

  addressOf(imageId: string): string {
    return `https://imagedelivery.net/${this.account.accountHash}/${imageId}/${VARIANT}`;
  }

  private api(path: string): string {
    return `${this.account.apiRoot}/accounts/${this.account.accountId}/${path}`;
  }

  private get authorization(): Record<string, string> {
    return { authorization: `Bearer ${this.account.apiToken}` };
  }

  private async send(
    request: HostRequest,
    deadlineMs: number,
    signal: AbortSignal,
    config: AxiosRequestConfig,
  ): Promise<AxiosResponse<string>> {
    const deadline = AbortSignal.timeout(deadlineMs);
    try {
      return await this.http.axiosRef.request<string>({
        ...config,
        signal: AbortSignal.any([deadline, signal]),
        maxRedirects: 0,
        maxContentLength: MAX_ANSWER_BYTES,
        responseType: 'text',
        transformResponse: (body: string) => body,
        validateStatus: () => true,
      });
    } catch (error) {
      // axios' own error carries the request with the token, so nothing of it but the message goes on.
      const reason = error instanceof Error ? error.message : 'the connection broke';
      const detail = deadline.aborted ? `nothing within ${deadlineMs} ms` : reason;
      throw new ImageHostError(request, { detail });
    }
  }
}

/** Only Cloudflare itself can say that an image is absent; a gateway's page with a 404 cannot. */
const saysAbsent = (error: unknown): boolean =>
  error instanceof ImageHostError && error.status === 404 && error.codes.length > 0;
