import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { REPORTS_POOL } from './reports-pool';

export interface PersonaName {
  id: string;
  name: string;
}

@Injectable()
export class PersonasReport {
  constructor(@Inject(REPORTS_POOL) private readonly pool: Pool) {}

  /** Every persona that anybody has met, by name. */
  async names(): Promise<PersonaName[]> {
    const { rows } = await this.pool.query<PersonaName>(
      `SELECT persona_id AS id, coalesce(max(persona_name), persona_id) AS name
       FROM tg_user_persona_days GROUP BY persona_id ORDER BY name`,
    );
    return rows;
  }
}
