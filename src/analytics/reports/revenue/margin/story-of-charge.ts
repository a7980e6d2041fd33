import { LOOK_BACK_DAYS } from '../../sources/sources-query';

/** What begins or ends a story for somebody; the code is the story, or null for none. */
const STORY_MARKS = `event_name IN ('story_selected', 'chat_continued', 'persona_selected', 'chat_cleared')`;
const STORY = `CASE WHEN event_name IN ('story_selected', 'chat_continued') THEN meta->>'storyId' END`;

/** The story of a charge, as that of an answer. @param charge name of the row, with client_id and origin */
export const storyOfCharge = (charge: string): string => `
  SELECT ${STORY} FROM tg_analytics_events e
  WHERE e.client_id = ${charge}.client_id AND ${STORY_MARKS} AND e.created_at <= ${charge}.origin
    AND e.created_at > ${charge}.origin - interval '${LOOK_BACK_DAYS} days'
  ORDER BY e.created_at DESC, e.event_id DESC LIMIT 1`;
