import OpenAI from 'openai';
import { boundedFetch } from './bounded-fetch';

export interface OpenAiAccount {
  /** Such as `https://api.openai.com/v1`. */
  apiRoot: string;
  /** Absent: a server that wants none, as many local ones. */
  apiKey?: string;
  /** Longest answer that is read, in bytes. */
  maxBytes: number;
}

/** The official client, without what it would take from the environment, repeat by itself or print. */
export function openAiClient({ apiRoot, apiKey, maxBytes }: OpenAiAccount): OpenAI {
  return new OpenAI({
    baseURL: apiRoot,
    apiKey: apiKey ?? 'none',
    ...(apiKey === undefined && { defaultHeaders: { authorization: null } }),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    // It prints what it cannot parse, and that is text of a chat.
    logLevel: 'off',
    fetch: boundedFetch(maxBytes),
  });
}
