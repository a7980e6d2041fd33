import { z } from 'zod';
import { person } from '../../events/event-definition';
import { type UpdateScope } from '../../events/update-scope';

/** Places in an update's sequence left for what its handler publishes; what its turn publishes comes after. */
const AFTER_THE_UPDATE = 1000;

const schema = z.object({
  chatId: z.int(),
  scope: z.object({
    key: z.string(),
    at: z.coerce.date().optional(),
    person: person.optional(),
    meta: z.record(z.string(), z.unknown()),
  }),
});

/** What a turn keeps of the update that it grew out of; stored as JSON. */
export type TurnOrigin = z.output<typeof schema>;

export const readOrigin = (stored: unknown): TurnOrigin => schema.parse(stored);

/** The scope of what a turn publishes: the same again whenever the turn is taken up again. */
export const scopeOfTurn = ({ scope }: TurnOrigin): UpdateScope => ({
  ...scope,
  key: `${scope.key}:turn`,
  order: AFTER_THE_UPDATE,
});
