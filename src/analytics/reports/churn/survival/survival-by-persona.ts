import { type Sitting } from '../../analyses/analyses';
import { parameters } from '../../users/bounds';
import { type ChurnQuery } from '../churn-query';
import { FirstMeetings } from './first-meetings';
import { grouped } from '../grouped';
import { LARGEST, lifeDaysSql, type LifetimesOf, type SurvivalClock, whoCameSql } from './lifetimes';

const ID_BYTES = 8;

/** Who lived for so many days: ids as bytes in hex, of those who left and of those who did not. */
interface Lived {
  day: number;
  left: string;
  here: string;
}

/** Of everybody, and of the personas that most met first. */
export async function lifetimesByPersona(
  sitting: Sitting,
  query: ChurnQuery,
  clock: SurvivalClock,
): Promise<LifetimesOf[]> {
  const [met, lived] = await Promise.all([
    sitting.beside((other) => FirstMeetings.read(other)),
    askLived(sitting, query, clock),
  ]);
  const lives = lived.flatMap((each) => lifetimesOf(each, met));
  const personas = grouped(lives, ({ value }) => value);
  const largest = [...personas]
    .map(([value, some]) => ({ value, people: peopleOf(some) }))
    .sort((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1))
    .slice(0, LARGEST);
  return [
    ...[...grouped(lives, ({ day }) => day).values()].map((some) => ({ ...sumOf(some), value: null })),
    ...largest.flatMap(({ value }) => personas.get(value)!),
  ];
}

function askLived(sitting: Sitting, query: ChurnQuery, { zone, now }: SurvivalClock): Promise<Lived[]> {
  const { values, bind } = parameters();
  const ids = (condition: string): string =>
    `encode(coalesce(string_agg(int8send(client_id), '') FILTER (WHERE ${condition}), ''), 'hex')`;
  return sitting.ask<Lived>(
    `SELECT ${lifeDaysSql(now, bind)} AS day,
            ${ids('u.blocked_at IS NOT NULL')} AS left, ${ids('u.blocked_at IS NULL')} AS here
     ${whoCameSql(query, zone, bind)} GROUP BY 1`,
    values,
  );
}

type OfPersona = LifetimesOf & { value: string };

function lifetimesOf({ day, left, here }: Lived, met: FirstMeetings): OfPersona[] {
  const lives = met.personas.map((value): OfPersona => ({ value, day, events: 0, censored: 0 }));
  const count = (hex: string, what: 'events' | 'censored'): void => {
    const ids = Buffer.from(hex, 'hex');
    for (let at = 0; at < ids.length; at += ID_BYTES) lives[met.codeOf(ids, at)]![what] += 1;
  };
  count(left, 'events');
  count(here, 'censored');
  return lives.filter(({ events, censored }) => events + censored > 0);
}

const sumOf = (lives: readonly [OfPersona, ...OfPersona[]]): OfPersona =>
  lives.reduce((sum, { events, censored }) => ({
    ...sum,
    events: sum.events + events,
    censored: sum.censored + censored,
  }));

const peopleOf = (lives: readonly OfPersona[]): number =>
  lives.reduce((sum, { events, censored }) => sum + events + censored, 0);
