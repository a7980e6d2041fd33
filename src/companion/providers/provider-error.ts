/** What went wrong with a provider, as far as deciding what to do next needs it. */
export type ProviderFault =
  /** The connection was never made, so nothing can have arrived. */
  | 'unreachable'
  /** The connection broke; whether the work was done is unknown. */
  | 'lost'
  | 'deadline'
  /** Too many requests (429). */
  | 'busy'
  /** The provider has trouble of its own (5xx). */
  | 'failing'
  /** It understood, and will not do it until somebody changes the configuration. */
  | 'misconfigured'
  /** What it was asked for is against its rules. */
  | 'refused'
  /** It was told more than its model can take in. */
  | 'too-long'
  /** What answers does not speak the protocol, or what it made cannot be used. */
  | 'gibberish'
  /** It answered without saying anything. */
  | 'empty'
  /** This program is shutting down. */
  | 'closing';

/** A model did not do what it was asked for. The message is for the operator: no key, no address, no text of a chat. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  constructor(
    readonly fault: ProviderFault,
    readonly reason: string,
    /** What the provider itself asked for (429, 503). */
    readonly retryAfterMs?: number,
  ) {
    super(reason);
  }
}
