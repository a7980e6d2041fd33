import { NONE } from '../users/none';
import { type FunnelSplit } from './funnel-query';

/** As many groups as can be told apart; the smaller ones are left out. */
export const MOST_GROUPS = 12;

/** Queries of client_id and the key of their group, of which some people have several. */
export const labelled: Record<FunnelSplit, string> = {
  source: `SELECT client_id, coalesce(source, '${NONE}') AS key FROM tg_users`,
  language: `SELECT client_id, coalesce(language_code, '${NONE}') AS key FROM tg_users`,
  persona: `SELECT DISTINCT client_id, persona_id AS key FROM tg_user_persona_days`,
};
