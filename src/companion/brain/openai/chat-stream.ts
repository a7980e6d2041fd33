import type OpenAI from 'openai';
import { Leash } from '../../providers/leash';
import { ProviderError } from '../../providers/provider-error';
import { type Ending, type Listener } from '../brain';
import { ANSWER_TOKENS, type ChatSettings } from './chat-settings';
import { type Dialect } from './dialect';
import { type Message } from './prompt/messages';

/** A message of Telegram holds 4096; what runs on beyond this is no answer any more. */
const LONGEST_RAW = 32_000;

export interface Streamed {
  /** As the model wrote it. */
  raw: string;
  ending: Ending;
  model?: string;
  firstTokenMs?: number;
  usage?: { prompt_tokens?: unknown; completion_tokens?: unknown } | null;
}

export interface StreamRequest {
  messages: Message[];
  listener: Partial<Listener>;
  /** The program ends. */
  closing: AbortSignal;
}

/** Why the request was aborted, where that is no fault. */
class Enough {}

/**
 * One request whose answer is heard as it is written.
 * @throws ProviderError if it failed before the first word; what was said until a later failure is the answer
 */
export async function streamAnswer(
  client: OpenAI,
  dialect: Dialect,
  { model, timings }: ChatSettings,
  { messages, listener, closing }: StreamRequest,
): Promise<Streamed> {
  const leash = new Leash()
    .follow(listener.enough, new Enough())
    .follow(closing, new ProviderError('closing', 'The program ends'))
    .limit('The whole answer', timings.wholeMs)
    .limit('The first word', timings.firstTokenMs);
  const begun = performance.now();
  const streamed: Streamed = { raw: '', ending: 'cut-off' };
  try {
    const stream = await client.chat.completions.create(
      { model, messages, stream: true, ...dialect.parameters(ANSWER_TOKENS, true) },
      { signal: leash.signal, timeout: timings.wholeMs },
    );
    for await (const chunk of stream) {
      leash.lift('The first word');
      leash.limit('The next word', timings.betweenTokensMs);
      take(chunk, streamed, begun);
      if (streamed.raw.length > LONGEST_RAW) leash.pull(new Enough());
      if (!leash.signal.aborted) listener.hear?.(streamed.raw);
    }
    // The client ends an aborted stream as if it were whole.
    if (leash.signal.aborted) throw leash.reason;
    if (streamed.raw.trim() === '') throw silence(streamed.ending);
    return streamed;
  } catch (error) {
    return afterFailure(leash.signal.aborted ? leash.reason : error, streamed, listener);
  } finally {
    leash.release();
  }
}

const silence = (ending: Ending): ProviderError =>
  ending === 'filtered'
    ? new ProviderError('refused', 'It refuses to answer')
    : new ProviderError('empty', 'It answers without saying anything');

function afterFailure(reason: unknown, streamed: Streamed, { enough }: Partial<Listener>): Streamed {
  if (reason instanceof Enough) {
    return { ...streamed, ending: enough?.aborted ? 'stopped' : 'length' };
  }
  const closing = reason instanceof ProviderError && reason.fault === 'closing';
  if (closing || streamed.raw.trim() === '') throw reason;
  return { ...streamed, ending: 'cut-off' };
}

const ENDINGS: Readonly<Record<string, Ending>> = {
  stop: 'complete',
  length: 'length',
  content_filter: 'filtered',
};

/** Servers of this protocol leave out, add and misspell: nothing but what is needed is believed. */
function take(chunk: unknown, streamed: Streamed, begun: number): void {
  const { choices, usage, model } = (chunk ?? {}) as Partial<OpenAI.ChatCompletionChunk>;
  const choice = Array.isArray(choices) ? choices[0] : undefined;
  const piece: unknown = choice?.delta?.content;
  if (typeof piece === 'string' && piece !== '') {
    streamed.raw += piece;
    if (streamed.raw.trim() !== '') streamed.firstTokenMs ??= Math.round(performance.now() - begun);
  }
  if (choice?.finish_reason) streamed.ending = ENDINGS[choice.finish_reason] ?? 'complete';
  if (usage) streamed.usage = usage;
  if (typeof model === 'string' && model !== '') streamed.model = model;
}
