import { type EventLegend, type TimelineEvent } from '../../lib/api-types';

/** `{personaName}` or `{meta.payload}`. */
const PLACE = /\{([\w.]+)\}/g;
const SNAKE_CASE = /^[a-z]+(?:_[a-z]+)+$/;

function valueAt(event: TimelineEvent, path: string): string {
  let value: unknown = event;
  for (const name of path.split('.')) {
    value =
      value !== null && typeof value === 'object' && Object.hasOwn(value, name)
        ? (value as Record<string, unknown>)[name]
        : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** Quotes around nothing, doubled spaces, and a colon or bracket that lost what it led to. */
const tidy = (text: string): string =>
  text
    .replace(/“\s*”|"\s*"|\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s:,·–-]+$/, '')
    .trim();

/**
 * Fills a badge's template from an event; absent values are dropped. Names such as `invoice_shown` read as words,
 * except in commands, where people typed them so. Without text the event's label stands in.
 */
export function badgeText(event: TimelineEvent, legend: EventLegend | undefined): string {
  const label = legend?.label ?? event.eventName.replaceAll('_', ' ');
  if (!legend?.badge) return label;
  const typed = legend.timeline === 'command-badge';
  const filled = legend.badge.replace(PLACE, (_, path: string) => {
    const value = valueAt(event, path);
    return !typed && SNAKE_CASE.test(value) ? value.replaceAll('_', ' ') : value;
  });
  return tidy(filled) || label;
}
