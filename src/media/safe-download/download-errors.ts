/** The address, or where it leads, is none that we may fetch. Carries no URL: those may hold secrets. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError';
  constructor(readonly why: string) {
    super(`Refused to fetch: ${why}`);
  }
}

export type DownloadFault = 'status' | 'redirects' | 'too-many-bytes' | 'deadline' | 'network';

/** The address was acceptable, what came from it was not. */
export class DownloadFailedError extends Error {
  override readonly name = 'DownloadFailedError';
  constructor(
    readonly fault: DownloadFault,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`Download failed: ${detail}`, options);
  }
}
