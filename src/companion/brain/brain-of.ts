import { type Env } from '../../config/env';
import { type StatusBoard } from '../../events/status-board';
import { CircuitBreaker } from '../providers/circuit-breaker';
import { type Brain } from './brain';
import { FallbackBrain } from './fallback-brain';
import { usualTimings } from './openai/chat-settings';
import { OpenAiBrain } from './openai/openai-brain';
import { ScriptedBrain } from './scripted/scripted-brain';

/** The brain that the environment asks for: a model behind an address, or the one that comes with the house. */
export function brainOf(env: Env, board: StatusBoard): Brain {
  const builtIn = new ScriptedBrain();
  const { LLM_API_ROOT: apiRoot, LLM_API_KEY: apiKey, LLM_MODEL: model } = env;
  if (apiRoot === undefined || model === undefined) return builtIn;
  const { LLM_PRICE_INPUT: input, LLM_PRICE_OUTPUT: output } = env;
  const settings = {
    apiRoot,
    model,
    contextTokens: env.LLM_CONTEXT_TOKENS,
    timings: usualTimings,
    ...(apiKey !== undefined && { apiKey }),
    ...(input !== undefined && output !== undefined && { prices: { input, output } }),
  };
  return new FallbackBrain(new OpenAiBrain(settings, builtIn), builtIn, new CircuitBreaker(), board);
}
