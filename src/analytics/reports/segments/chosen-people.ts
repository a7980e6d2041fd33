import { type Bind } from '../users/bounds';
import { NONE } from '../users/none';
import { clockOf } from './clock';
import { type SegmentRules } from './segment-rules';
import { segmentCondition } from './segment-sql';

/** Whom an analysis is about; everybody where nothing is said. */
export interface ChosenPeople {
  /** Payload of the first deep link; `(none)` for people without one. */
  source?: string | undefined;
  /** `(none)` for people who never told one. */
  language?: string | undefined;
  /** People who ever met this persona. */
  persona?: string | undefined;
  /** Rules of the segment that they are in now. */
  people?: SegmentRules | undefined;
}

/** Whether nobody in particular is chosen. */
export const isEverybody = ({ source, language, persona, people }: ChosenPeople): boolean =>
  [source, language, persona, people].every((narrowed) => narrowed === undefined);

/** Conditions on `tg_users u`; none for everybody. */
export function chosenPeople(
  { source, language, persona, people }: ChosenPeople,
  zone: string,
  bind: Bind,
): string[] {
  const conditions: string[] = [];
  if (source === NONE) conditions.push('u.source IS NULL');
  else if (source !== undefined) conditions.push(`u.source = ${bind(source)}`);
  if (language === NONE) conditions.push('u.language_code IS NULL');
  else if (language !== undefined) conditions.push(`u.language_code = ${bind(language)}`);
  if (persona !== undefined)
    conditions.push(
      `EXISTS (SELECT FROM tg_user_persona_days p WHERE p.client_id = u.client_id AND p.persona_id = ${bind(persona)})`,
    );
  if (people !== undefined) conditions.push(segmentCondition(people, clockOf(zone), bind, 'u.client_id'));
  return conditions;
}
