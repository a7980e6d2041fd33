import { type Sitting } from '../../analyses/analyses';
import { PersonIndex } from '../../traces/person-index';
import { NONE } from '../../users/none';

const ID_BYTES = 8;
const BYTES = ID_BYTES + 4;

/** Which persona each person met first: on their first day with one, the one with most messages. */
export class FirstMeetings {
  /** The first stands for none. */
  readonly personas: readonly string[];
  private readonly people = new PersonIndex();
  /** By person: the row of that day and persona. */
  private met = new Int32Array();
  private messages = new Int32Array();

  /** By row. */
  private readonly codes: Int32Array;
  private readonly days: Int32Array;

  /** @param rows in the order of their days, then of personas */
  private constructor(rows: readonly { personaId: string; day: number }[]) {
    this.personas = [NONE, ...new Set(rows.map(({ personaId }) => personaId))];
    this.codes = Int32Array.from(rows, ({ personaId }) => this.personas.indexOf(personaId));
    this.days = Int32Array.from(rows, ({ day }) => day);
  }

  /** Of everybody. People come as bytes in hex, as rows would take longer to read than to count. */
  static async read(sitting: Sitting): Promise<FirstMeetings> {
    const rows = await sitting.ask<{ personaId: string; day: number; people: string }>(
      `SELECT persona_id AS "personaId", day - date '1970-01-01' AS day,
              encode(string_agg(int8send(client_id) || int4send(messages::int), ''), 'hex') AS people
       FROM tg_user_persona_days GROUP BY 1, 2 ORDER BY 2, 1`,
      [],
    );
    const meetings = new FirstMeetings(rows);
    for (const [row, { people }] of rows.entries()) meetings.meet(row, Buffer.from(people, 'hex'));
    return meetings;
  }

  /** The place of their persona in {@link personas}. @param at the place of an id as `int8send` gives it */
  codeOf(ids: Buffer, at: number): number {
    const person = this.people.findIn(ids, at);
    return person < 0 ? 0 : this.codes[this.met[person]!]!;
  }

  private meet(row: number, people: Buffer): void {
    for (let at = 0; at < people.length; at += BYTES) {
      const known = this.people.size;
      const person = this.people.slotIn(people, at);
      if (this.people.capacity > this.met.length) this.makeRoom();
      const messages = people.readInt32BE(at + ID_BYTES);
      const isFirst = person === known;
      const isSameDay = !isFirst && this.days[this.met[person]!] === this.days[row];
      if (!isFirst && !(isSameDay && messages > this.messages[person]!)) continue;
      this.met[person] = row;
      this.messages[person] = messages;
    }
  }

  private makeRoom(): void {
    const { met, messages } = this;
    (this.met = new Int32Array(this.people.capacity)).set(met);
    (this.messages = new Int32Array(this.people.capacity)).set(messages);
  }
}
