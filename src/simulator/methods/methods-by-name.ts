import { Params } from '../server/params';
import { type Webhook } from '../updates/webhook/webhook';
import { type World } from '../world';
import { editMethods } from './messages/edits';
import { mediaMethods } from './messages/media';
import { messageMethods } from './messages/messages';
import { type Method } from './method';
import { paymentMethods } from './payments/payments';
import { profileMethods } from './profile';
import { queryMethods } from './queries';
import { updateMethods } from './updates';

export type Methods = ReadonlyMap<string, Method>;

/** Every method that this Telegram speaks, by its name in lower case: Telegram does not mind the case. */
export function methodsByName(webhook: Webhook): Methods {
  const families = [
    profileMethods,
    updateMethods(webhook),
    messageMethods,
    editMethods,
    mediaMethods,
    queryMethods,
    paymentMethods,
  ];
  return new Map(
    families.flatMap((family) =>
      Object.entries(family).map(([name, method]) => [name.toLowerCase(), method] as const),
    ),
  );
}

/** Performs a method whose result nobody will learn, as one called in the answer to a webhook. */
export function performUnheard(
  world: World,
  methods: Methods,
  name: string,
  fields: Record<string, unknown>,
): void {
  const params = new Params(fields);
  world.record(name, params.all);
  try {
    void methods.get(name.toLowerCase())?.({ world, params, gone: new AbortController().signal });
  } catch {
    // Telegram tells nobody of a refusal either.
  }
}
