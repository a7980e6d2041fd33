import { type Pool } from 'pg';
import { type PersonalDataHolder } from '../../../events/personal-data';
import { erasePerson } from './erase-person';

const PAGE = 1000;

/** What analytics keeps of a person: the profile, and everything that ever happened. */
export class HeldEvents implements PersonalDataHolder {
  readonly name = 'events';

  constructor(
    private readonly pool: Pool,
    private readonly timeZone: string,
  ) {}

  async *copy(clientId: number): AsyncGenerator<unknown> {
    const { rows } = await this.pool.query<{ profile: unknown }>(
      'SELECT to_jsonb(u) AS profile FROM tg_users u WHERE client_id = $1',
      [clientId],
    );
    for (const { profile } of rows) yield { profile };
    for (let last: { time: string; id: string } | undefined; ;) {
      const page = await this.page(clientId, last);
      for (const { event } of page) yield { event };
      last = page.length < PAGE ? undefined : page.at(-1);
      if (!last) return;
    }
  }

  erase(clientId: number): Promise<number> {
    return erasePerson(this.pool, clientId, this.timeZone);
  }

  private async page(
    clientId: number,
    after?: { time: string; id: string },
  ): Promise<{ event: unknown; time: string; id: string }[]> {
    const { rows } = await this.pool.query<{ event: unknown; time: string; id: string }>(
      `SELECT to_jsonb(e) - 'client_id' AS event, created_at::text AS time, event_id AS id FROM tg_analytics_events e
       WHERE client_id = $1 AND (created_at, event_id) > ($2::timestamptz, $3::uuid)
       ORDER BY created_at, event_id LIMIT ${PAGE}`,
      [clientId, after?.time ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000'],
    );
    return rows;
  }
}
