/** Milliseconds. */
export interface ChatTimings {
  /** Until the model shows any life. */
  firstTokenMs: number;
  /** Between two signs of life. */
  betweenTokensMs: number;
  /** For one whole answer. */
  wholeMs: number;
  /** Until which another try may still begin. */
  retryWithinMs: number;
  /** Pause before the second try where the provider names none; doubles each time. */
  firstPauseMs: number;
}

export const usualTimings: ChatTimings = {
  firstTokenMs: 20_000,
  betweenTokensMs: 15_000,
  wholeMs: 90_000,
  retryWithinMs: 15_000,
  firstPauseMs: 500,
};

export interface ChatSettings {
  apiRoot: string;
  apiKey?: string;
  model: string;
  /** What the model can take in, its answer included. */
  contextTokens: number;
  /** Of a million tokens. */
  prices?: { input: number; output: number };
  timings: ChatTimings;
}

/** Room for the answer. A chat message has room for about a thousand tokens. */
export const ANSWER_TOKENS = 800;
