import { type Message } from '../message';
import { audience } from './en/audience';
import { churn } from './en/churn';
import { experiments } from './en/experiments';
import { frame } from './en/frame';
import { funnel } from './en/funnel';
import { keys } from './en/keys';
import { live } from './en/live';
import { overview } from './en/overview';
import { payments } from './en/payments';
import { person } from './en/person';
import { personas } from './en/personas';
import { quality } from './en/quality';
import { range } from './en/range';
import { retention } from './en/retention';
import { segments } from './en/segments';
import { revenue } from './en/revenue';
import { session } from './en/session';
import { sources } from './en/sources';
import { sessions } from './en/sessions';
import { states } from './en/states';
import { timeline } from './en/timeline';
import { users } from './en/users';
import { views } from './en/views';

/** Every text of the interface. A key that is not here does not compile; one that Russian lacks does not either. */
export const en = {
  ...audience,
  ...churn,
  ...experiments,
  ...frame,
  ...funnel,
  ...keys,
  ...live,
  ...overview,
  ...payments,
  ...person,
  ...personas,
  ...quality,
  ...range,
  ...retention,
  ...segments,
  ...revenue,
  ...session,
  ...sources,
  ...sessions,
  ...states,
  ...timeline,
  ...users,
  ...views,
} as const satisfies Record<string, Message>;
