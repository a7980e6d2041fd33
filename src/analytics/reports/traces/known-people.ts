import { timestampIn } from '../../wire/binary-reader';
import { type Sitting } from '../analyses/analyses';
import { type WalkPeople } from './walk-people';

const BYTES = 16;

/** What many people have in common. */
export interface Origin {
  /** Payload of the first link that they followed. */
  source: string | null;
  language: string | null;
}

/** Of each person the id and when they were first seen, in hex. */
export type PeopleOfOrigin = Origin & { people: string };

/**
 * People by what they have in common: a row for each of half a million takes longer to read than to count.
 * @param condition on `tg_users u`
 */
export const askPeople = (
  sitting: Sitting,
  condition: string,
  values: readonly unknown[],
): Promise<PeopleOfOrigin[]> =>
  sitting.ask<PeopleOfOrigin>(
    `SELECT source, language_code AS language,
            encode(string_agg(int8send(client_id) || timestamptz_send(first_seen_at), ''), 'hex') AS people
     FROM tg_users u WHERE ${condition} GROUP BY 1, 2`,
    values,
  );

/** What `tg_users` tells of the persons of a walk, each at their number in the index. */
export class KnownPeople {
  readonly origins: Origin[] = [];
  /** Places in {@link origins}; -1 for somebody of whom nothing is known. */
  originOf = new Int32Array();
  /** In milliseconds since the epoch. */
  firstSeen = new Float64Array();

  constructor(readonly index: WalkPeople) {}

  /** Whom the walk did not meet is added to the index. */
  learn(known: readonly PeopleOfOrigin[]): void {
    this.makeRoom();
    for (const { source, language, people } of known) {
      const origin = this.origins.push({ source, language }) - 1;
      const bytes = Buffer.from(people, 'hex');
      for (let at = 0; at < bytes.length; at += BYTES) {
        const person = this.index.numberIn(bytes, at);
        if (person >= this.originOf.length) this.makeRoom();
        this.originOf[person] = origin;
        this.firstSeen[person] = Math.round(timestampIn(bytes, at + 8));
      }
    }
  }

  /** Asks for those of whom nothing is known yet. Nothing ever will be of who was erased. */
  async askUnknown(sitting: Sitting): Promise<void> {
    const unknown: number[] = [];
    for (let person = 0; person < this.index.size; person += 1)
      if (this.originOf[person] === -1) unknown.push(this.index.idOf(person));
    if (unknown.length > 0) this.learn(await askPeople(sitting, 'client_id = ANY ($1::bigint[])', [unknown]));
  }

  private makeRoom(): void {
    const { originOf, firstSeen } = this;
    this.originOf = new Int32Array(this.index.capacity).fill(-1);
    this.originOf.set(originOf);
    this.firstSeen = new Float64Array(this.index.capacity);
    this.firstSeen.set(firstSeen);
  }
}
