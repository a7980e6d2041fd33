import { setTimeout as delay } from 'node:timers/promises';
import { type z } from 'zod';
import { type Person } from '../people/person';
import { badRequest } from '../server/api-refusal';
import { type Playable } from './playable';
import { requests } from './requests';

export interface Route {
  method: string;
  /** Parts of the path; `:id` is a number. */
  pattern: readonly string[];
  body: z.ZodType;
  /** @returns what is answered as JSON */
  act: (simulator: Playable, body: unknown, id: number) => unknown;
}

function route<T>(
  name: `${'GET' | 'POST' | 'DELETE'} ${string}`,
  body: z.ZodType<T>,
  act: (simulator: Playable, body: T, id: number) => unknown,
): Route {
  const [method = '', path = ''] = name.split(' ');
  // The server hands `act` nothing but what `body` has understood.
  return { method, pattern: path.split('/'), body, act: act as Route['act'] };
}

/** Something that a person does. */
const deed = <T>(name: string, body: z.ZodType<T>, act: (person: Person, body: T) => unknown): Route =>
  route(`POST people/:id/${name}`, body, (simulator, input, id) => act(personOf(simulator, id), input));

function personOf(simulator: Playable, id: number): Person {
  const known = simulator.world.chats.get(id);
  if (!known) throw badRequest('nobody has this id: POST /simulator/people first');
  return simulator.person({ id, firstName: known.user.first_name });
}

const { nothing } = requests;

export const routes: readonly Route[] = [
  route('POST people', requests.person, (simulator, body) => simulator.person(body).user),
  deed('says', requests.says, (person, { text }) => person.says(text)),
  deed('edits', requests.edits, (person, { messageId, text }) => {
    const message = person.messages.find(({ message_id }) => message_id === messageId);
    if (!message) throw badRequest('there is no such message');
    person.edits(message, text);
  }),
  deed('presses', requests.presses, (person, { button }) => {
    try {
      return person.presses(button);
    } catch (error) {
      throw badRequest(String(error));
    }
  }),
  deed('sticker', nothing, (person) => person.sendsSticker()),
  deed('photo', nothing, (person) => person.sendsPhoto()),
  deed('voice', nothing, (person) => person.sendsVoice()),
  deed('location', nothing, (person) => person.sendsLocation()),
  deed('pays', nothing, async (person) => ({ chargeId: (await person.pays()) ?? null })),
  deed('subscription', requests.subscription, (person, { does }) => {
    try {
      return { chargeId: person.subscription()[does]() ?? null };
    } catch (error) {
      throw badRequest(String(error));
    }
  }),
  deed('chargeback', requests.chargeback, (person, { chargeId }) => {
    try {
      person.chargesBack(chargeId);
    } catch (error) {
      throw badRequest(String(error));
    }
  }),
  deed('blocks', nothing, (person) => person.blocks()),
  deed('unblocks', nothing, (person) => person.unblocks()),
  route('GET people/:id/messages', nothing, (simulator, _, id) => personOf(simulator, id).messages),
  route('GET chats/:id/messages', nothing, (simulator, _, id) => personOf(simulator, id).messages),
  route('GET chats/:id/actions', nothing, (simulator, _, id) => personOf(simulator, id).actions),
  route('GET calls', nothing, ({ world }) => world.calls),
  route('GET updates', nothing, ({ world }) => world.updates.peek()),
  route('POST updates', requests.update, ({ world }, update) => world.updates.deliver(update)),
  route('POST updates/redelivery', requests.redelivery, ({ world }, { updateId }) =>
    world.updates.redeliver(updateId),
  ),
  route('POST updates/jump', requests.jump, ({ world }, { nextId }) => world.updates.jumpTo(nextId)),
  route('POST faults', requests.fault, ({ faults }, { method, fault, times, chatId }) =>
    faults.next(method, fault, times === 'always' ? Infinity : times, chatId === undefined ? {} : { chatId }),
  ),
  route('DELETE faults', nothing, ({ faults }) => faults.clear()),
  route('POST down', requests.down, (simulator, { ms }) => void absent(simulator, ms)),
];

const FAREWELL_MS = 10;

/** Goes away when its answer had time to leave, and comes back by itself. */
async function absent(simulator: Playable, ms: number): Promise<void> {
  await delay(FAREWELL_MS);
  await simulator.goDown();
  await delay(ms);
  await simulator.comeBack();
}
