import { type TimelineEvent } from '../../../analytics/reports/events/timeline-event';

/** Longer than any line of a feed, shorter than what would slow it down. */
const MAX_TEXT = 1000;
const MAX_FACT = 200;
const MAX_FACTS = 40;

const cut = (text: string, longest: number): string =>
  // No half of a surrogate pair at the end.
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

const cutOrNull = (text: string | null): string | null => (text === null ? null : cut(text, MAX_TEXT));

/** Of the meta only plain facts, which badges and lines are made from. */
const factsOf = (meta: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(meta)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .slice(0, MAX_FACTS)
      .map(([key, value]) => [cut(key, MAX_FACT), typeof value === 'string' ? cut(value, MAX_FACT) : value]),
  );

/** An event cut down to what a screen can show of it while others come. */
export const screenEventOf = (event: TimelineEvent): TimelineEvent => ({
  ...event,
  message: cutOrNull(event.message),
  prompt: cutOrNull(event.prompt),
  negativePrompt: cutOrNull(event.negativePrompt),
  meta: factsOf(event.meta),
});
