export type HostRequest = 'reserve' | 'upload' | 'look' | 'remove';

export interface HostAnswer {
  /** Absent: no answer came, `detail` says why. */
  status?: number;
  /** The host's own error codes. */
  codes?: readonly number[];
  /** How long the host asks us to stay away. */
  retryAfterMs?: number;
  /** For the operator, without secrets. */
  detail: string;
}

/** The image host did not do what it was asked; trying again later may help. */
export class ImageHostError extends Error {
  override readonly name: string = 'ImageHostError';
  readonly status: number | undefined;
  readonly codes: readonly number[];
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly request: HostRequest,
    readonly answer: HostAnswer,
  ) {
    const { status, codes = [], retryAfterMs, detail } = answer;
    const facts = [
      status === undefined ? 'gave no answer' : `answered HTTP ${status}`,
      codes.length > 0 && `error ${codes.join(', ')}`,
      detail,
      retryAfterMs !== undefined && `asks to wait ${Math.ceil(retryAfterMs / 1000)} s`,
    ];
    super(`The image host ${facts.filter(Boolean).join(', ')} (${request})`);
    this.status = status;
    this.codes = codes;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The host will never take this picture, however often it is asked. */
export class PictureRefusedError extends ImageHostError {
  override readonly name = 'PictureRefusedError';
}
