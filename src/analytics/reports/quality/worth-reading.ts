import { type Sitting } from '../analyses/analyses';
import { type WalkPeople } from '../traces/walk-people';
import { type Conversation } from './conversations';
import { type WorthReading } from './quality-query';

/** Conversations as people know them, with names; those of people who are erased meanwhile are left out. */
export async function worthReading(
  sitting: Sitting,
  conversations: readonly Conversation[],
  people: WalkPeople,
  personas: readonly (string | null)[],
): Promise<WorthReading[]> {
  const ids = conversations.map(({ person }) => people.idOf(person));
  const rows = await sitting.ask<Pick<WorthReading, 'clientId' | 'firstName' | 'username'>>(
    `SELECT client_id::float8 AS "clientId", first_name AS "firstName", username
     FROM tg_users WHERE client_id = ANY ($1::bigint[])`,
    [ids],
  );
  const known = new Map(rows.map((row) => [row.clientId, row]));
  return conversations.flatMap(({ persona, began, ended, messages, reasons }, i) => {
    const person = known.get(ids[i]!);
    return person
      ? [
          {
            ...person,
            personaId: personas[persona] ?? null,
            began: new Date(began).toISOString(),
            ended: new Date(ended).toISOString(),
            messages,
            reasons: [...reasons],
          },
        ]
      : [];
  });
}
