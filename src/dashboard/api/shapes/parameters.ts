import { z } from 'zod';
import { lengthInDays } from '../../../analytics/reports/date-range';

/** Five years, leap days included. */
export const MAX_DAYS = 5 * 366;
const MAX_SEARCH = 200;
const MAX_CURSOR = 1024;
/** Before there was a Telegram; further back the calendars of Postgres and JavaScript disagree. */
const FIRST_DAY = '1970-01-01';

/** A query or path carries text; only plain digits are a number. */
const digits = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;

export const clientId = z.preprocess(digits, z.int('must be a whole number within ±2^53'));
export const limit = (fallback: number) =>
  z.preprocess(
    digits,
    // The default is said in here, because OpenAPI sees only what is in here.
    z
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(500, 'must be at most 500')
      .default(fallback),
  );
/** A whole number from nought, such as a figure that is to be reached. */
export const atLeast = z
  .preprocess(digits, z.int('must be a whole number').min(0, 'must be at least 0'))
  .optional();
export const yesOrNo = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .optional();
export const order = z.enum(['asc', 'desc']);
export const cursor = z.string().min(1).max(MAX_CURSOR).optional().describe('nextCursor of the page before');
export const search = z
  .string()
  .max(MAX_SEARCH)
  .refine((text) => !text.includes('\0'), 'must not contain NUL')
  .transform((text) => text.trim() || undefined)
  .optional();

/** A value that is looked for as it stands, such as an id. */
export const word = z
  .string()
  .min(1)
  .max(MAX_SEARCH)
  .refine((text) => !text.includes('\0'), 'must not contain NUL')
  .optional();
/** Narrows a question down to the people of one segment. */
export const segment = z.uuid('must be the id of a segment').optional().describe('id of a segment');
/** Whom a question is about; all of them together narrow it down. */
export const chosen = {
  source: word.describe('payload of the first deep link, or (none)'),
  language: word.describe('language code, or (none)'),
  persona: word.describe('only people who ever met this persona'),
  segment,
};
export const moment = z.iso
  .datetime({ offset: true, message: 'must be a moment such as 2026-11-20T12:00:00Z' })
  .refine((time) => time >= FIRST_DAY, `must not be before ${FIRST_DAY}`)
  .optional();

const MAX_IDS = 500;
/** Client ids, joined by commas. */
export const ids = z
  .string()
  .regex(/^-?\d{1,16}(,-?\d{1,16})*$/, 'must be client ids joined by commas')
  .transform((text) => text.split(',').map(Number))
  .refine((list) => list.length <= MAX_IDS, `must be at most ${MAX_IDS}`)
  .refine((list) => list.every(Number.isSafeInteger), 'must be whole numbers within ±2^53')
  .optional();

export const day = z.iso
  .date('must be a date such as 2026-11-20')
  .refine((date) => date >= FIRST_DAY, `must not be before ${FIRST_DAY}`);
/** Inclusive days of the analytics time zone. */
export const days = { from: day.optional(), to: day.optional() };

/** A check for objects with {@link days}: in order, and not more than anybody should ask for at once. */
export const checkDays: z.core.CheckFn<{ from?: string | undefined; to?: string | undefined }> = (
  context,
) => {
  const { from, to } = context.value;
  if (from === undefined || to === undefined) return;
  const fault = (message: string): void =>
    void context.issues.push({ code: 'custom', path: ['to'], input: to, message });
  if (to < from) fault('may not be before from');
  else if (lengthInDays({ from, to }) > MAX_DAYS) fault('may be at most 5 years after from');
};

/** Hours of people are counted from events, which only a few days are few enough for. */
const MAX_HOURLY_DAYS = 7;

/** A check for objects with {@link days} and a step. */
export const checkHours: z.core.CheckFn<{
  from?: string | undefined;
  to?: string | undefined;
  step: string;
}> = (context) => {
  const { from, to, step } = context.value;
  if (step !== 'hour') return;
  if (from !== undefined && to !== undefined && lengthInDays({ from, to }) <= MAX_HOURLY_DAYS) return;
  const message = `by hour needs from and to, at most ${MAX_HOURLY_DAYS} days`;
  context.issues.push({ code: 'custom', path: ['step'], input: step, message });
};
