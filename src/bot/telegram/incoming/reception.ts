/** A way in which updates come in. */
export interface Reception {
  /** Takes updates in; resolves when `signal` aborts; never rejects. */
  run(signal: AbortSignal): Promise<void>;
  /** After the last handler has ended: tells Telegram what is done; never rejects. */
  close(): Promise<void>;
}
