import { MAX_BYTES } from '../../../media/acceptance/inspect-picture';
import { type SafeDownload } from '../../../media/safe-download/safe-download';
import { boundedFetch } from '../../providers/bounded-fetch';
import { ProviderError } from '../../providers/provider-error';
import { bytesOfBase64 } from '../finished-painting';

export interface Source {
  apiRoot: string;
  download: SafeDownload;
  deadlineMs: number;
}

/**
 * Fetches the picture to which a provider's answer points, without its key. A server in one's own network points to
 * itself; there the operator has sent us, so that is allowed. Any other address must be one of the public Internet.
 * @throws ProviderError
 */
export async function pictureAt(url: string, { apiRoot, download, deadlineMs }: Source): Promise<Buffer> {
  if (url.startsWith('data:')) return bytesOfBase64(url);
  try {
    return isOf(apiRoot, url) ? await fetchOwn(url, deadlineMs) : await download.fetch(url);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it is gone';
    throw new ProviderError('lost', `The picture cannot be fetched: ${why}`);
  }
}

const isOf = (apiRoot: string, url: string): boolean =>
  URL.canParse(url) && new URL(url).origin === new URL(apiRoot).origin;

async function fetchOwn(url: string, deadlineMs: number): Promise<Buffer> {
  const response = await boundedFetch(MAX_BYTES)(url, { signal: AbortSignal.timeout(deadlineMs) });
  if (!response.ok) throw new ProviderError('lost', `HTTP ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}
