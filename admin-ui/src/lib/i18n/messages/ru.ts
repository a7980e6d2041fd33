import { type Russian } from '../message';
import { type en } from './en';
import { audience } from './ru/audience';
import { churn } from './ru/churn';
import { experiments } from './ru/experiments';
import { frame } from './ru/frame';
import { funnel } from './ru/funnel';
import { keys } from './ru/keys';
import { live } from './ru/live';
import { overview } from './ru/overview';
import { payments } from './ru/payments';
import { person } from './ru/person';
import { personas } from './ru/personas';
import { quality } from './ru/quality';
import { range } from './ru/range';
import { retention } from './ru/retention';
import { segments } from './ru/segments';
import { revenue } from './ru/revenue';
import { session } from './ru/session';
import { sources } from './ru/sources';
import { sessions } from './ru/sessions';
import { states } from './ru/states';
import { timeline } from './ru/timeline';
import { users } from './ru/users';
import { views } from './ru/views';

export const ru: Russian<typeof en> = {
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
};
