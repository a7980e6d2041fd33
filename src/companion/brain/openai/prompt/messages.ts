import { type Line, type Scene, type SceneState } from '../../brain';
import { systemPromptOf } from './system-prompt';
import { tokensOf, tokensOfMessage } from './token-estimate';

/** One message of the chat completions protocol. */
export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface Conversation {
  messages: Message[];
  /** Estimated. */
  tokens: number;
}

/** However long the last messages are, some of what was said before stays. */
const MOST_SAID_SHARE = 0.5;
const LEAST_SAID = 100;

/**
 * What the model is told: who it is, what was said, oldest first, and what was said just now. The oldest lines give way
 * until all fits into `budget` tokens.
 */
export function messagesOf(scene: Scene, state: SceneState, budget: number): Conversation {
  const system: Message = { role: 'system', content: systemPromptOf(scene, state) };
  const room = Math.min(budget * MOST_SAID_SHARE, budget - tokensOfMessage(system.content));
  const said: Message = { role: 'user', content: ending(scene.said || '…', Math.max(LEAST_SAID, room)) };
  let tokens = [system, said].reduce((sum, { content }) => sum + tokensOfMessage(content), 0);
  const remembered: Message[] = [];
  for (const line of [...scene.history].reverse()) {
    const message = messageOf(line);
    tokens += tokensOfMessage(message.content);
    if (tokens > budget) {
      tokens -= tokensOfMessage(message.content);
      break;
    }
    remembered.unshift(message);
  }
  return { messages: [system, ...remembered, said], tokens };
}

const messageOf = ({ speaker, text }: Line): Message => ({
  role: speaker === 'user' ? 'user' : 'assistant',
  content: text.toWellFormed(),
});

/** Of twenty long messages at once the last words count most. */
function ending(text: string, tokens: number): string {
  const whole = text.toWellFormed();
  if (tokensOf(whole) <= tokens) return whole;
  // By characters of the longest kind, so that no second look is needed.
  const bytes = Buffer.from(whole);
  return new TextDecoder()
    .decode(bytes.subarray(bytes.length - Math.floor(tokens * 3)))
    .replace(/^\uFFFD+/, '…');
}
