/** Where a text is seen while it grows. */
export interface Canvas {
  /** Milliseconds between two looks of it, at least. */
  readonly paceMs: number;
  /** The message that holds it and has to become the answer; undefined: it passes by itself. */
  readonly messageId: number | undefined;
  /**
   * @param text empty: something is being thought
   * @param signal what is shown is out of date
   * @throws whatever Telegram answers
   */
  show(text: string, signal: AbortSignal): Promise<void>;
}
