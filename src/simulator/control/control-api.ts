import { type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { badRequest } from '../server/api-refusal';
import { sendJson } from '../server/send-json';
import { type Faults } from '../faults/fault';
import { type Person, type PersonOptions } from '../people/person';
import { type World } from '../world';

const PREFIX = '/simulator';

const fault = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('error'),
    code: z.int(),
    description: z.string(),
    retryAfter: z.int().optional(),
  }),
  z.object({ kind: z.literal('html'), code: z.int() }),
  z.object({ kind: z.literal('latency'), ms: z.int().min(0) }),
  z.object({ kind: z.enum(['hang', 'reset', 'half-close', 'drip', 'truncated', 'answer-lost']) }),
]);
const bodies = {
  faults: z.object({
    method: z.string(),
    fault,
    times: z.int().min(1).optional(),
    chatId: z.int().optional(),
  }),
  person: z.object({
    id: z.int().optional(),
    firstName: z.string(),
    username: z.string().optional(),
    languageCode: z.string().optional(),
  }),
  says: z.object({ text: z.string() }),
  presses: z.object({ button: z.string() }),
};

/** What of the simulator can be played from outside. */
export interface Playable {
  readonly world: World;
  readonly faults: Faults;
  person(options: PersonOptions): Person;
}

/**
 * Plays the simulator from outside, in JSON: `POST /simulator/people {firstName}`, `POST /simulator/people/:id/says
 * {text}`, `…/presses {button}`, `…/pays`, `…/blocks`, `…/unblocks`, `GET /simulator/people/:id/messages`,
 * `GET /simulator/calls`, `POST /simulator/faults {method, fault, times?, chatId?}`, `DELETE /simulator/faults`.
 */
export class ControlApi {
  constructor(private readonly simulator: Playable) {}

  /** @returns false for a path that is not its own */
  async serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
    if (!path.startsWith(`${PREFIX}/`)) return false;
    const [what, id, verb] = path.slice(PREFIX.length + 1).split('/');
    const body = async <T>(schema: z.ZodType<T>): Promise<T> => {
      const result = schema.safeParse(JSON.parse((await buffer(request)).toString() || '{}'));
      if (result.success) return result.data;
      throw badRequest(
        result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      );
    };
    const answer = (value: unknown): true => {
      sendJson(response, 200, value);
      return true;
    };
    switch (
      `${request.method} ${what}${id === undefined ? '' : '/:id'}${verb === undefined ? '' : `/${verb}`}`
    ) {
      case 'GET calls':
        return answer(this.simulator.world.calls);
      case 'POST faults': {
        const { method, fault: planned, times = 1, chatId } = await body(bodies.faults);
        this.simulator.faults.next(method, planned, times, chatId === undefined ? {} : { chatId });
        return answer({});
      }
      case 'DELETE faults':
        this.simulator.faults.clear();
        return answer({});
      case 'POST people':
        return answer(this.simulator.person(await body(bodies.person)).user);
      case 'GET people/:id/messages':
        return answer(this.person(id).messages);
      case 'POST people/:id/says':
        return answer(this.person(id).says((await body(bodies.says)).text));
      case 'POST people/:id/presses':
        return answer(this.person(id).presses((await body(bodies.presses)).button));
      case 'POST people/:id/pays':
        return answer({ chargeId: await this.person(id).pays() });
      case 'POST people/:id/blocks':
        this.person(id).blocks();
        return answer({});
      case 'POST people/:id/unblocks':
        this.person(id).unblocks();
        return answer({});
      default:
        return false;
    }
  }

  private person(id: string | undefined): Person {
    const state = this.simulator.world.chats.get(Number(id));
    if (!state) throw badRequest('nobody has this id: POST /simulator/people first');
    return this.simulator.person({ id: state.user.id, firstName: state.user.first_name });
  }
}
