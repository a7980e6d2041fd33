import { type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { badRequest } from '../server/api-refusal';
import { sendJson } from '../server/send-json';
import { type Playable } from './playable';
import { routes } from './routes';

const PREFIX = '/simulator/';

/**
 * Plays the simulator from outside, in JSON, on the port of the Bot API:
 *
 * | request | does |
 * |---|---|
 * | `POST /simulator/people {firstName, id?, username?, …}` | somebody new; answers their user |
 * | `POST /simulator/people/:id/says {text}` | also `edits {messageId, text}`, `presses {button}`, `sticker`, `photo`, `voice`, `location`, `pays`, `subscription {does: renews, cancels, resumes or fails}`, `chargeback {chargeId}`, `blocks`, `unblocks` |
 * | `GET /simulator/chats/:id/messages` | the chat as it now looks; also `actions` |
 * | `GET /simulator/calls` | every call of the bot, oldest first |
 * | `GET /simulator/updates` | what the bot has not confirmed |
 * | `POST /simulator/updates {update_id, …}` | an update as it is; `/redelivery {updateId?}` one more time; `/jump {nextId}` |
 * | `POST /simulator/faults {method, fault, times?: n or "always", chatId?}` | see `Fault`; `DELETE` ends them all |
 * | `POST /simulator/down {ms}` | refuses connections for a while |
 */
export class ControlApi {
  constructor(private readonly simulator: Playable) {}

  /** @returns false for a path that is not its own */
  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    if (!path.startsWith(PREFIX)) return false;
    const asked = path.slice(PREFIX.length).split('/');
    for (const { method, pattern, body, act } of routes) {
      if (method !== request.method || !fits(pattern, asked)) continue;
      const parsed = body.safeParse(json(await buffer(request)));
      if (!parsed.success) throw badRequest(parsed.error.issues.map(describe).join('; '));
      const id = pattern.includes(':id') ? Number(asked[1]) : 0;
      sendJson(response, 200, (await act(this.simulator, parsed.data, id)) ?? {});
      return true;
    }
    return false;
  }
}

const fits = (pattern: readonly string[], asked: readonly string[]): boolean =>
  pattern.length === asked.length &&
  pattern.every((part, index) => (part === ':id' ? /^\d+$/.test(asked[index]!) : part === asked[index]));

const describe = ({ path, message }: { path: PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.') || 'body'}: ${message}`;

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString() || '{}');
  } catch {
    throw badRequest("can't parse the body as JSON");
  }
}
